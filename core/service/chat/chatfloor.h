#pragma once

#include "core/service/chat/livechat.h"
#include "core/service/chat/waitingroom.h"

#include <QHash>

#include <map>
#include <set>

namespace heddle::service {

class MailRoom;

/// What goes on around the words of live conversations: tells visitors who takes part, where they
/// stand in line, what their queue says while it cannot take them, and that it is over; notes what
/// reached them; tells desks what visitors and colleagues do.
///
/// Thread: the core thread.
class ChatFloor : public QObject {
    Q_OBJECT
public:
    enum class Typing { Started, Stopped };

    /// `mailbox`: the account that sends transcripts; empty for none. All must outlive it.
    ChatFloor(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
              channel::LiveChannel& channel, const QString& mailbox, QObject* parent = nullptr);

    /// Open only within these hours; without any: whenever somebody is ready.
    void setHours(const Calendar& calendar) { m_waitingRoom.setHours(calendar); }
    /// Takes up open conversations.
    Done start();

    /// Shows the visitor that somebody writes who takes part. Nothing for what is no open chat.
    void showTyping(AgentId by, InteractionId id, Typing typing);

    /// What a visitor shows in a chat whose gateway is in another process.
    void hearSign(InteractionId id, const VisitorSign& sign);

    /// Puts the conversation into the outbox as a mail. Unsupported without a mailbox.
    Done mailTranscript(const QString& conversation, const QString& address);

    /// What goes on in each of `chats` at this moment, and who takes part besides its agent.
    void addSigns(QList<LiveChat>& chats) const;

Q_SIGNALS:
    // `audience`: the chat's agent and companions, or everybody while it waits, and supervisors.
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign,
                       const QList<heddle::AgentId>& audience);
    void agentTyped(heddle::InteractionId id, const heddle::Agent& who,
                    heddle::service::ChatFloor::Typing typing,
                    const QList<heddle::AgentId>& audience);
    void whispered(heddle::AgentId to, heddle::InteractionId id, heddle::EntryId words);

private:
    /// What the visitor was shown last, and what they showed.
    struct Shown {
        QString conversation;
        AgentId agent;
        std::set<AgentId> companions;
        std::set<AgentId> typing;
        std::optional<Timestamp> taken;
        QString page;
        bool unread = false;
        bool isVisitorHere = true;
        bool isVisitorTyping = false;
    };

    void hear(const QList<store::Record>& records);
    void follow(const QList<store::Record>& records);
    void note(const Interaction& now);
    bool isOnlyOpenHere(const Interaction& chat) const;
    void tellNotices(const QJsonObject& facts, const Interaction& begun);
    void note(const Entry& entry);
    void noteEnd(InteractionId id, Shown& shown);
    void abandoned(InteractionId id);
    Done takeUp(const Interaction& open);
    void tellAgent(const Shown& shown, AgentId before);
    void tellPresence(const Shown& shown, AgentId agent, AgentSign::Kind kind);
    QString nameOf(AgentId agent) const;
    QList<AgentId> audienceOf(const Shown& shown) const;

    void takeSign(const QString& conversation, const VisitorSign& sign);
    void remember(Shown& shown, const VisitorSign& sign);
    Result<std::optional<Interaction>> chatOf(const QString& conversation) const;
    Done noteArrival(const QString& conversation, const VisitorSign& sign);

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
    channel::LiveChannel& m_channel;
    QString m_mailbox;
    WaitingRoom m_waitingRoom;
    std::map<InteractionId, Shown> m_open;
    QHash<QString, InteractionId> m_conversations; ///< of those
};

} // namespace heddle::service
