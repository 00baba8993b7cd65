#pragma once

#include "core/service/chat/chatdesk.h"
#include "core/service/chat/chatfloor.h"

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

    Async<std::optional<Customer>> ownerOf(InteractionId chat, const QString& address) override;
    void showTyping(InteractionId id, Typing typing) override;
    Async<InteractionId> continueByMail(InteractionId chat, const QString& address) override;
    Async<void> continueByPhone(InteractionId chat, InteractionId call) override;
    Async<service::ChatParty> party(InteractionId id) override;
    Async<void> watch(InteractionId id) override;
    Async<EntryId> whisper(InteractionId id, const QString& text) override;
    Async<void> join(InteractionId id) override;
    Async<void> leave(InteractionId id) override;
    Async<void> takeOver(InteractionId id) override;
    Async<EntryId> callIn(InteractionId id, AgentId colleague, const QString& words) override;
    Async<QList<service::LiveChat>> chats() override;
    Async<service::WebChat> settings() override;
    Async<void> saveSettings(const service::WebChat& chat) override;

private:
    /// Runs `command(company)` in the core thread.
    template<class T, class Command>
    Async<T> inCompany(Command command);
    void tellTyping(InteractionId id, const Agent& who, service::ChatFloor::Typing typing,
                    const QList<AgentId>& audience);

    ChatRoom& m_room;
    service::Engine& m_engine;
    AgentId m_agent;
};

} // namespace heddle::app
