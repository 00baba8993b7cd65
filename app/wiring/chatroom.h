#pragma once

#include "core/channel/chat/chatchannel.h"
#include "core/service/chat/absentchat.h"
#include "core/service/chat/afterwards/chatretention.h"
#include "core/service/chat/chatfloor.h"
#include "core/service/chat/signlink.h"
#include "core/service/chat/webchat.h"
#include "core/service/engine/engine.h"
#include "core/service/secretstore.h"

namespace heddle::app {

/// The engine's web chat, as the centre set it up: none, or a gateway with its channel. One process
/// has the gateway; the others hear of what visitors do there, and take over should it end.
/// Thread: the core thread. All references must outlive it; the engine is open.
class ChatRoom final : public QObject, private chat::Transcripts {
    Q_OBJECT
public:
    ChatRoom(service::Engine& engine, Clock& clock, service::SecretStore& secrets,
             QObject* parent = nullptr);
    ~ChatRoom() override;

    /// Opens the chat that the store says, if any.
    Done start();
    /// Keeps the settings and starts again with them; for administrators.
    Done apply(const service::WebChat& chat, AgentId by);
    Result<service::WebChat> settings() const;
    /// What the programs of the centre show each other at once; started by start().
    service::SignLink& signs() { return m_link; }

    void showTyping(AgentId by, InteractionId id, service::ChatFloor::Typing typing);
    /// The gateway's port; 0 while there is none.
    quint16 port() const { return m_channel ? m_channel->port() : quint16(0); }

    /// See ChatCompany; with what goes on in them.
    Result<QList<service::LiveChat>> chats(AgentId by) const;

Q_SIGNALS:
    // See ChatFloor.
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign,
                       const QList<heddle::AgentId>& audience);
    void agentTyped(heddle::InteractionId id, const heddle::Agent& who,
                    heddle::service::ChatFloor::Typing typing,
                    const QList<heddle::AgentId>& audience);
    void whispered(heddle::AgentId to, heddle::InteractionId id, heddle::EntryId words);

private:
    void hear(const QList<store::Record>& records);
    Done openAsSet();
    void open(const service::WebChat& chat, const QByteArray& signingKey);
    /// False when somebody else has the port.
    bool listen(const service::WebChat& web, const QByteArray& signingKey);
    void openFloor(const service::WebChat& web);
    std::optional<Calendar> hoursOf(const service::WebChat& web) const;
    void close();
    void closeGateway();
    void passOnSign(InteractionId id, const VisitorSign& sign);
    void hearSign(const store::LiveSign& sign);
    void keepTidy(const service::WebChat& chat);
    void retryLater(const service::WebChat& chat, const QByteArray& signingKey);
    QueueId queueOf(const Inbound& inbound, const QList<service::ChatRoute>& routes) const;
    Async<chat::Transcript> transcript(const QString& conversation) override;
    QString fileAt(const QString& path) const override;
    Async<QByteArray> content(const QString& file, qint64 from, qint64 size) override;
    Async<void> mail(const QString& conversation, const QString& address) override;
    Async<void> forget(const QString& visitor) override;
    Result<chat::Transcript> stored(const QString& conversation) const;

    service::Engine& m_engine;
    Clock& m_clock;
    service::SecretStore& m_secrets;
    QString m_account;
    service::AbsentChat m_absent; ///< where another process has the gateway
    service::SignLink m_link;
    std::unique_ptr<chat::ChatChannel> m_channel;
    std::unique_ptr<service::ChatFloor> m_floor;
    std::unique_ptr<service::ChatRetention> m_retention;
};

} // namespace heddle::app
