#pragma once

#include "core/channel/chat/chatsettings.h"
#include "core/channel/chat/conversation.h"
#include "core/channel/chat/gateway/doorkeeper.h"
#include "core/channel/chat/guest.h"
#include "core/channel/chat/paces.h"
#include "core/channel/chat/transcripts.h"
#include "core/channel/livechannel.h"

#include <QHash>

#include <memory>

namespace heddle::chat {

/// Web chat: visitors of the firm's sites, connected through a gateway.
///
/// A conversation is named by 128 random bits, and so is the token that resumes it; the cursor of
/// its first line keeps the token's hash. A visitor's line is accepted only when the journal has
/// it. Messages left behind become mails to `settings.mailbox`. Besides lines it hands over marks
/// (Direction::Internal, `subject` says what): "chat.began" with the page and what the form said,
/// "chat.ended", "chat.rated" (score, or nps: and the score; a blank, the comment), "chat.forgotten".
class ChatChannel final : public channel::LiveChannel {
    Q_OBJECT
public:
    /// `transcripts` and `clock` must outlive the channel.
    ChatChannel(const ChatSettings& settings, std::unique_ptr<Gateway> gateway,
                Transcripts& transcripts, Clock& clock, QObject* parent = nullptr);
    ~ChatChannel() override;

    /// What the gateway serves besides.
    void setPages(const WebPages& pages) { m_gateway->setPages(pages); }
    /// How a conversation began, as long as it goes on here.
    struct Beginning {
        QString page;
        QHash<QString, QString> answers; ///< of the form, by field
    };
    Beginning beginningOf(const QString& conversation) const;
    /// The gateway's port; 0 while it does not listen.
    quint16 port() const { return m_port; }

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_settings.account; }
    ChannelKind kind() const override { return ChannelKind::Chat; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    /// Accepted at once: a visitor who is not connected is shown it when they come back.
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

    void show(const QString& conversation, const AgentSign& sign) override;
    void setDoor(Door door) override;

private:
    /// Something that was handed over and is not in the journal yet.
    struct Pending {
        QString conversation; ///< empty: a message left behind
        SocketId socket;
        Line line;         ///< without a number; no id for a mark
        QString done;      ///< what to tell the visitor then
        QString forgotten; ///< the visitor who is to be, then
    };
    using Chat = std::shared_ptr<Conversation>;

    // Connections.
    void welcome(SocketId socket, const Visit& visit);
    void hear(SocketId socket, const WebMessage& message);
    void part(SocketId socket);

    // What visitors do; one for each frame.
    void take(Guest& guest, const Hello& hello);
    void take(Guest& guest, const Begin& begin);
    void take(Guest& guest, const Say& say);
    void take(Guest& guest, const FileOffer& offer);
    void take(Guest& guest, const FileRequest& request);
    void take(Guest& guest, const VisitorTyping& typing);
    void take(Guest& guest, const Seen& seen);
    void take(Guest& guest, const PageVisit& page);
    void take(Guest& guest, const VisitorEnds& end);
    void take(Guest& guest, const Rating& rating);
    void take(Guest& guest, const TranscriptWish& wish);
    void take(Guest& guest, const LeftMessage& left);
    void take(Guest& guest, const Forget& forget);
    void take(Guest& guest, const Ping& ping);

    // Files.
    void takeChunk(Guest& guest, const QByteArray& bytes);
    void takeFile(Guest& guest, const FileOffer& offer, const QByteArray& content);
    void watchUploads();
    void dropLateUploads();
    void dropUpload(Guest& guest);
    void sendPiece(Guest& guest);
    void givePiece(Guest& guest, const Result<QByteArray>& piece);
    void noteSent(SocketId socket);

    // Conversations.
    Chat resumable(const Guest& guest, const QString& token) const;
    void resume(SocketId socket, const Chat& chat, const Hello& hello);
    void join(Guest& guest, const Chat& chat);
    void sendState(SocketId socket, const Chat& chat, qint64 seen);
    Chat chatOf(const Guest& guest) const;
    Chat openChatOf(const Guest& guest, const QString& id);
    void handLine(Guest& guest, const Chat& chat, const Line& line, const QList<MailPart>& files);
    void handMark(const Guest& guest, const Chat& chat, const QString& what, const QString& text,
                  const QString& done = {});
    Inbound inboundOf(const Guest& guest, const Chat& chat) const;
    void tellDone(SocketId socket, const Async<void>& work, const QString& what);
    void forget(SocketId socket, const QString& visitor);
    bool isTooOld(const Ticket& ticket) const;
    void letGoOfOld();

    void reply(SocketId socket, const ServerFrame& frame);
    void refuse(const Guest& guest, const QString& id, const char* code);
    void tell(const Chat& chat, const ServerFrame& frame, SocketId but = {});
    bool mayBegin(const Guest& guest);
    void setState(const ChannelState& state);

    ChatSettings m_settings;
    std::unique_ptr<Gateway> m_gateway;
    Transcripts& m_transcripts;
    Clock& m_clock;
    ChannelState m_state;
    quint16 m_port = 0;
    Door m_door = Door::Closed;
    QHash<SocketId, Guest> m_guests;
    QHash<QString, Chat> m_chats;
    QHash<QByteArray, QString> m_tokens; ///< hash to conversation
    QHash<QString, Pending> m_pending;   ///< by inbound key
    Paces m_beginnings;
    Paces m_files;
    Paces m_mails;
    UploadRoom m_uploadRoom;
    bool m_watchesUploads = false;
};

/// The mark of a visitor who wants to be forgotten.
extern const QString forgottenMark;

} // namespace heddle::chat
