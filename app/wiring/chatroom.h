#pragma once

#include "core/channel/chat/chatchannel.h"
#include "core/service/chat/chatfloor.h"
#include "core/service/chat/webchat.h"
#include "core/service/engine/engine.h"
#include "core/service/secretstore.h"

namespace heddle::app {

/// The engine's web chat, as the centre set it up: none, or a gateway with its channel.
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

    void showTyping(AgentId by, InteractionId id, service::ChatFloor::Typing typing);
    /// The gateway's port; 0 while there is none.
    quint16 port() const { return m_channel ? m_channel->port() : quint16(0); }

Q_SIGNALS:
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign);

private:
    void hear(const QList<store::Record>& records);
    void open(const service::WebChat& chat, const QByteArray& signingKey);
    void close();
    Async<chat::Transcript> transcript(const QString& conversation) override;
    Async<QByteArray> content(const QString& file) override;
    Result<chat::Transcript> stored(const QString& conversation) const;

    service::Engine& m_engine;
    Clock& m_clock;
    service::SecretStore& m_secrets;
    QString m_account;
    std::unique_ptr<chat::ChatChannel> m_channel;
    std::unique_ptr<service::ChatFloor> m_floor;
};

} // namespace heddle::app
