#pragma once

#include "core/service/chat/chatdesk.h"

namespace heddle::service {
class Engine;
}

namespace heddle::app {

class ChatRoom;

/// An agent's side of the chat room; see ChatDesk. Both it and the engine must outlive this.
class ChatRoomDesk final : public service::ChatDesk {
    Q_OBJECT
public:
    ChatRoomDesk(ChatRoom& room, service::Engine& engine, AgentId agent, QObject* parent = nullptr);

    void showTyping(InteractionId id, Typing typing) override;
    Async<InteractionId> continueByMail(InteractionId chat, const QString& address) override;
    Async<service::WebChat> settings() override;
    Async<void> saveSettings(const service::WebChat& chat) override;

private:
    ChatRoom& m_room;
    service::Engine& m_engine;
    AgentId m_agent;
};

} // namespace heddle::app
