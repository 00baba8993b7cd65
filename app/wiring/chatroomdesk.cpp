#include "app/wiring/chatroomdesk.h"

#include "app/wiring/chatroom.h"
#include "core/service/chat/mailhandover.h"

namespace heddle::app {

ChatRoomDesk::ChatRoomDesk(ChatRoom& room, service::Engine& engine, AgentId agent, QObject* parent)
    : ChatDesk(parent), m_room(room), m_engine(engine), m_agent(agent)
{
    connect(&room, &ChatRoom::visitorSigned, this, &ChatDesk::visitorSigned);
}

void ChatRoomDesk::showTyping(InteractionId id, Typing typing)
{
    const auto wire = typing == Typing::Started ? service::ChatFloor::Typing::Started
                                                : service::ChatFloor::Typing::Stopped;
    QMetaObject::invokeMethod(
        &m_room, [&room = m_room, agent = m_agent, id, wire] { room.showTyping(agent, id, wire); },
        Qt::QueuedConnection);
}

Async<InteractionId> ChatRoomDesk::continueByMail(InteractionId chat, const QString& address)
{
    return runIn<InteractionId>(&m_room, [&engine = m_engine, agent = m_agent, chat, address] {
        return service::continueByMail(engine, agent, chat, address);
    });
}

Async<service::WebChat> ChatRoomDesk::settings()
{
    return runIn<service::WebChat>(&m_room, [&room = m_room] { return room.settings(); });
}

Async<void> ChatRoomDesk::saveSettings(const service::WebChat& chat)
{
    return runIn<void>(&m_room,
                       [&room = m_room, agent = m_agent, chat] { return room.apply(chat, agent); });
}

} // namespace heddle::app
