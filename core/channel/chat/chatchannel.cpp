#include "core/channel/chat/chatchannel.h"

#include "core/channel/chat/protocol/cleaning.h"
#include "core/channel/chat/secrets.h"

#include <QFileInfo>

namespace heddle::chat {

const QString forgottenMark = QStringLiteral("chat.forgotten");

ChatChannel::ChatChannel(const ChatSettings& settings, std::unique_ptr<Gateway> gateway,
                         Transcripts& transcripts, Clock& clock, QObject* parent)
    : LiveChannel(parent), m_settings(settings), m_gateway(std::move(gateway)),
      m_transcripts(transcripts), m_clock(clock), m_beginnings(settings.beginnings),
      m_files(settings.files), m_mails(settings.transcripts), m_uploadRoom(settings.uploads)
{
    connect(m_gateway.get(), &Gateway::opened, this, &ChatChannel::welcome);
    connect(m_gateway.get(), &Gateway::received, this, &ChatChannel::hear);
    connect(m_gateway.get(), &Gateway::bytesSent, this, &ChatChannel::noteSent);
    connect(m_gateway.get(), &Gateway::closed, this, &ChatChannel::part);
}

ChatChannel::~ChatChannel() = default;

channel::Capabilities ChatChannel::capabilities() const
{
    using channel::Capability;
    return Capability::Receive | Capability::Send | Capability::Attachments | Capability::FindSent;
}

void ChatChannel::start(const QList<ChannelCursor>& cursors)
{
    if (m_port != 0)
        return;
    for (const ChannelCursor& cursor : cursors) {
        const auto ticket = ticketFrom(cursor.place, cursor.value);
        if (!ticket || isTooOld(*ticket))
            continue;
        m_chats.insert(ticket->conversation,
                       std::make_shared<Conversation>(*ticket, Conversation::State::Stored));
        m_tokens.insert(ticket->token, ticket->conversation);
    }
    const auto port = m_gateway->listen();
    if (!port)
        return setState({.health = ChannelHealth::Failed,
                         .cause = port.error().code,
                         .detail = port.error().detail});
    m_port = *port;
    setState({.health = ChannelHealth::Working, .detail = QStringLiteral("port %1").arg(m_port)});
}

void ChatChannel::stop()
{
    m_gateway->stop();
    m_port = 0;
    m_guests.clear();
    setState({.health = ChannelHealth::Stopped});
}

void ChatChannel::setState(const ChannelState& state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ChatChannel::welcome(SocketId socket, const Visit& visit)
{
    Guest guest;
    guest.socket = socket;
    guest.visit = visit;
    m_guests.insert(socket, guest);
}

void ChatChannel::hear(SocketId socket, const WebMessage& message)
{
    const auto found = m_guests.find(socket);
    if (found == m_guests.end())
        return;
    Guest& guest = *found;
    if (message.kind == WebMessage::Kind::Binary)
        return takeChunk(guest, message.bytes);
    const auto frame = readClientFrame(message.bytes);
    if (!frame)
        return refuse(guest, {}, "bad-frame");
    if (!guest.isGreeted && !std::holds_alternative<Hello>(*frame))
        return m_gateway->close(socket, CloseCode::BadMessage);
    std::visit([&](const auto& each) { take(guest, each); }, *frame);
}

void ChatChannel::part(SocketId socket)
{
    Guest guest = m_guests.take(socket);
    dropUpload(guest);
    const Chat chat = chatOf(guest);
    if (!chat)
        return;
    chat->sockets.remove(socket);
    if (chat->sockets.isEmpty() && chat->state == Conversation::State::Live)
        Q_EMIT visitorSigned(chat->id(), {.kind = VisitorSign::Kind::Left});
}

ChatChannel::Beginning ChatChannel::beginningOf(const QString& conversation) const
{
    Beginning beginning;
    if (const Chat chat = m_chats.value(conversation)) {
        beginning.page = chat->page;
        for (const FormAnswer& answer : chat->answers)
            beginning.answers.insert(answer.field, answer.value);
    }
    return beginning;
}

Async<Delivery> ChatChannel::send(const Outbound& outbound)
{
    if (outbound.channel != ChannelKind::Chat)
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Refused,
                                           .words = QStringLiteral("the web chat sends no mail")});
    const Chat chat = m_chats.value(outbound.conversation);
    if (!chat)
        return answered<Delivery>(
            Delivery{.outcome = DeliveryOutcome::Refused,
                     .words = QStringLiteral("its visitor cannot come back to this chat")});
    // What is known from its ticket alone is read from the store when its visitor comes back.
    if (chat->state != Conversation::State::Stored) {
        Line line{.from = Line::From::Agent,
                  .id = outbound.messageId,
                  .name = outbound.from.name,
                  .text = outbound.text,
                  .at = m_clock.now()};
        for (const OutboundFile& file : outbound.files)
            line.files += {.id = m_transcripts.fileAt(file.path),
                           .name = file.name,
                           .type = file.type,
                           .bytes = QFileInfo(file.path).size()};
        if (const auto added = chat->add(line))
            tell(chat, *added);
    }
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted});
}

Async<bool> ChatChannel::findSent(const QString&)
{
    // What is in the store is shown when the visitor comes back; sending again is one line too.
    return answered<bool>(false);
}

void ChatChannel::acknowledge(const QString& inboundKey)
{
    const auto pending = m_pending.constFind(inboundKey);
    if (pending == m_pending.constEnd())
        return;
    const Pending known = *pending;
    m_pending.erase(pending);
    if (!known.forgotten.isEmpty())
        forget(known.socket, known.forgotten);
    else if (!known.done.isEmpty())
        reply(known.socket, Fulfilled{.what = known.done, .id = known.line.id});
    const Chat chat = m_chats.value(known.conversation);
    if (!chat || known.line.id.isEmpty())
        return;
    const auto added = chat->add(known.line);
    if (!added)
        return;
    reply(known.socket, Accepted{.id = added->id, .seq = added->seq, .at = added->at});
    tell(chat, *added, known.socket);
}

void ChatChannel::show(const QString& conversation, const AgentSign& sign)
{
    const Chat chat = m_chats.value(conversation);
    if (!chat)
        return;
    using Kind = AgentSign::Kind;
    switch (sign.kind) {
    case Kind::Typing:
    case Kind::Paused:
        tell(chat, AgentTyping{.name = sign.name, .isTyping = sign.kind == Kind::Typing});
        break;
    case Kind::Here:
    case Kind::Gone:
        chat->agents.removeOne(sign.name);
        chat->agents.removeOne(sign.instead);
        if (sign.kind == Kind::Here)
            chat->agents += sign.name;
        chat->place.reset();
        tell(chat, AgentPresence{.name = sign.name,
                                 .isHere = sign.kind == Kind::Here,
                                 .instead = sign.instead});
        break;
    case Kind::Read:
        chat->readByAgent = chat->lines().size();
        tell(chat, AgentRead{.seq = chat->readByAgent});
        break;
    case Kind::Waiting: {
        const QueuePlace place{.place = sign.place, .wait = sign.wait};
        if (chat->place == place)
            break;
        chat->place = place;
        tell(chat, place);
        break;
    }
    case Kind::Ended:
        if (chat->state == Conversation::State::Ended)
            break;
        chat->isOver = true;
        // Its lines have yet to be read, for a visitor who comes back.
        if (chat->state == Conversation::State::Stored)
            break;
        chat->state = Conversation::State::Ended;
        tell(chat, ChatEnded{.byVisitor = false, .mayRate = !chat->isRated});
        break;
    }
}

void ChatChannel::setDoor(Door door)
{
    if (std::exchange(m_door, door) == door)
        return;
    for (const Guest& guest : std::as_const(m_guests)) {
        if (guest.isGreeted)
            reply(guest.socket, DoorState{.isOpen = door == Door::Open});
    }
}

void ChatChannel::reply(SocketId socket, const ServerFrame& frame)
{
    m_gateway->send(socket, {.bytes = toJson(frame)});
}

void ChatChannel::refuse(const Guest& guest, const QString& id, const char* code)
{
    reply(guest.socket, Refusal{.id = id, .code = QString::fromLatin1(code)});
}

void ChatChannel::tell(const Chat& chat, const ServerFrame& frame, SocketId but)
{
    const WebMessage message{.bytes = toJson(frame)};
    for (const SocketId socket : std::as_const(chat->sockets)) {
        if (socket != but)
            m_gateway->send(socket, message);
    }
}

ChatChannel::Chat ChatChannel::chatOf(const Guest& guest) const
{
    return guest.conversation.isEmpty() ? Chat() : m_chats.value(guest.conversation);
}

ChatChannel::Chat ChatChannel::openChatOf(const Guest& guest, const QString& id)
{
    const Chat chat = chatOf(guest);
    if (!chat || chat->state == Conversation::State::Ended) {
        refuse(guest, id, chat ? "closed" : "no-chat");
        return {};
    }
    return chat;
}

bool ChatChannel::mayBegin(const Guest& guest)
{
    return m_beginnings.admit(guest.visit.address, m_clock.now());
}

bool ChatChannel::isTooOld(const Ticket& ticket) const
{
    return ticket.began < m_clock.now() - m_settings.resumeWithin;
}

// Conversations that never got a line go, and those whose visitor can no longer come back; of others
// that are over the ticket stays.
void ChatChannel::letGoOfOld()
{
    const Timestamp old = m_clock.now() - std::chrono::hours(1);
    m_chats.removeIf([&](const auto& each) {
        Chat& chat = each.value();
        const Ticket ticket = chat->ticket();
        if (!chat->sockets.isEmpty() || ticket.began > old)
            return false;
        if (chat->state == Conversation::State::Fresh || isTooOld(ticket)) {
            m_tokens.remove(ticket.token);
            return true;
        }
        if (chat->state != Conversation::State::Ended)
            return false;
        const bool isRated = chat->isRated;
        const int mails = chat->mails;
        chat = std::make_shared<Conversation>(ticket, Conversation::State::Stored);
        chat->isOver = true;
        chat->isRated = isRated;
        chat->mails = mails;
        return false;
    });
}

} // namespace heddle::chat
