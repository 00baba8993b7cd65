#include "app/wiring/chatroomdesk.h"

#include "app/wiring/chatroom.h"
#include "core/service/chat/afterwards/handover.h"
#include "core/service/chat/chatcompany.h"

namespace heddle::app {

ChatRoomDesk::ChatRoomDesk(ChatRoom& room, service::Engine& engine, AgentId agent, QObject* parent)
    : ChatDesk(parent), m_room(room), m_engine(engine), m_agent(agent)
{
    connect(&room, &ChatRoom::visitorSigned, this,
            [this](InteractionId id, const VisitorSign& sign, const QList<AgentId>& audience) {
                if (audience.contains(m_agent))
                    Q_EMIT visitorSigned(id, sign);
            });
    connect(&room, &ChatRoom::agentTyped, this, &ChatRoomDesk::tellTyping);
    connect(&room, &ChatRoom::whispered, this, [this](AgentId to, InteractionId id, EntryId words) {
        if (to == m_agent)
            Q_EMIT whispered(id, words);
    });
}

void ChatRoomDesk::tellTyping(InteractionId id, const Agent& who, service::ChatFloor::Typing typing,
                              const QList<AgentId>& audience)
{
    if (who.id == m_agent || !audience.contains(m_agent))
        return;
    Q_EMIT colleagueTyped(id, who.name,
                          typing == service::ChatFloor::Typing::Started ? Typing::Started
                                                                        : Typing::Stopped);
}

template<class T, class Command>
Async<T> ChatRoomDesk::inCompany(Command command)
{
    return runIn<T>(&m_room, [&engine = m_engine, command = std::move(command)] {
        service::ChatCompany company(engine.ledger(), engine.roster());
        return command(company);
    });
}

Async<service::ChatParty> ChatRoomDesk::party(InteractionId id)
{
    return inCompany<service::ChatParty>(
        [me = m_agent, id](auto& company) { return company.party(me, id); });
}

Async<void> ChatRoomDesk::watch(InteractionId id)
{
    return inCompany<void>([me = m_agent, id](auto& company) { return company.watch(me, id); });
}

Async<EntryId> ChatRoomDesk::whisper(InteractionId id, const QString& text)
{
    return inCompany<EntryId>(
        [me = m_agent, id, text](auto& company) { return company.whisper(me, id, text); });
}

Async<void> ChatRoomDesk::join(InteractionId id)
{
    return inCompany<void>([me = m_agent, id](auto& company) { return company.join(me, id); });
}

Async<void> ChatRoomDesk::leave(InteractionId id)
{
    return inCompany<void>([me = m_agent, id](auto& company) { return company.leave(me, id); });
}

Async<void> ChatRoomDesk::takeOver(InteractionId id)
{
    return inCompany<void>([me = m_agent, id](auto& company) { return company.takeOver(me, id); });
}

Async<EntryId> ChatRoomDesk::callIn(InteractionId id, AgentId colleague, const QString& words)
{
    return inCompany<EntryId>([me = m_agent, id, colleague, words](auto& company) {
        return company.callIn(me, id, colleague, words);
    });
}

Async<QList<service::LiveChat>> ChatRoomDesk::chats()
{
    return runIn<QList<service::LiveChat>>(
        &m_room, [&room = m_room, me = m_agent] { return room.chats(me); });
}

void ChatRoomDesk::showTyping(InteractionId id, Typing typing)
{
    const auto wire = typing == Typing::Started ? service::ChatFloor::Typing::Started
                                                : service::ChatFloor::Typing::Stopped;
    QMetaObject::invokeMethod(
        &m_room, [&room = m_room, agent = m_agent, id, wire] { room.showTyping(agent, id, wire); },
        Qt::QueuedConnection);
}

Async<std::optional<Customer>> ChatRoomDesk::ownerOf(InteractionId chat, const QString& address)
{
    return runIn<std::optional<Customer>>(&m_room,
                                          [&engine = m_engine, agent = m_agent, chat, address] {
                                              return service::ownerOf(engine, agent, chat, address);
                                          });
}

Async<InteractionId> ChatRoomDesk::continueByMail(InteractionId chat, const QString& address)
{
    return runIn<InteractionId>(&m_room, [&engine = m_engine, agent = m_agent, chat, address] {
        return service::continueByMail(engine, agent, chat, address);
    });
}

Async<void> ChatRoomDesk::continueByPhone(InteractionId chat, InteractionId call)
{
    return runIn<void>(&m_room, [&engine = m_engine, agent = m_agent, chat, call] {
        return service::continueByPhone(engine, agent, chat, call);
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
