// What visitors say and do: one function for each frame of theirs. Files and wishes are in chatfiles.cpp
// and chatwishes.cpp.
#include "core/channel/chat/chatchannel.h"
#include "core/channel/chat/protocol/cleaning.h"
#include "core/channel/chat/secrets.h"

namespace heddle::chat {

namespace {

QString answerTo(const QList<FormAnswer>& answers, const char* field)
{
    for (const FormAnswer& answer : answers) {
        if (answer.field == QLatin1String(field))
            return answer.value;
    }
    return {};
}

/// By the site's own name of them, else by a few letters that tell one from another.
QString shownVisitor(const Guest& guest)
{
    return guest.isProven ? guest.visitor.section(u':', 1)
                          : QStringLiteral("Visitor ") + guest.visitor.left(4).toUpper();
}

/// What an agent wants to know first, one fact a line.
QString factsOf(const Guest& guest, const QList<FormAnswer>& answers)
{
    QStringList lines;
    for (const FormAnswer& answer : answers) {
        if (!answer.value.isEmpty())
            lines += answer.field + QStringLiteral(": ") + answer.value;
    }
    if (!guest.page.url.isEmpty())
        lines += QStringLiteral("page: ") + guest.page.url;
    if (!guest.page.referrer.isEmpty())
        lines += QStringLiteral("referrer: ") + guest.page.referrer;
    return lines.join(u'\n');
}

} // namespace

void ChatChannel::take(Guest& guest, const Hello& hello)
{
    if (guest.isGreeted)
        return refuse(guest, {}, "bad-frame");
    if (hello.version != protocolVersion) {
        refuse(guest, {}, "version");
        return m_gateway->close(guest.socket, CloseCode::BadMessage);
    }
    guest.isGreeted = true;
    guest.page = hello.page;
    guest.language = hello.language;
    Chat chat;
    if (hello.proof && isSigned(*hello.proof, m_settings.signingKey)) {
        guest.visitor = siteVisitorAddress(hello.proof->id);
        // A page may be open longer than its proof lasts: with the token it goes on as who it was.
        chat = resumable(guest, hello.token);
        guest.isProven = chat || !hasRunOut(*hello.proof, m_clock.now());
    }
    Welcome welcome{.isOpen = m_door == Door::Open, .mayLeave = !m_settings.mailbox.isEmpty()};
    if (!guest.isProven) {
        // Only what was made here is a secret; anything else somebody has thought up.
        const bool isOurs = hello.visitor.size() == 32;
        const QString secret = isOurs ? hello.visitor : newSecret();
        welcome.visitor = isOurs ? QString() : secret;
        guest.visitor = visitorAddress(secret);
        chat = resumable(guest, hello.token);
    }
    welcome.isResumed = chat != nullptr;
    reply(guest.socket, welcome);
    if (chat)
        resume(guest.socket, chat, hello);
}

ChatChannel::Chat ChatChannel::resumable(const Guest& guest, const QString& token) const
{
    if (token.isEmpty())
        return {};
    const Chat chat = m_chats.value(m_tokens.value(hashOf(token)));
    const bool isTheirs =
        chat && chat->ticket().visitor == guest.visitor && !isTooOld(chat->ticket());
    return isTheirs ? chat : Chat();
}

void ChatChannel::resume(SocketId socket, const Chat& chat, const Hello& hello)
{
    const qint64 seen = hello.epoch == chat->epoch() ? hello.seen : 0;
    if (chat->state != Conversation::State::Stored) {
        join(m_guests[socket], chat);
        return sendState(socket, chat, seen);
    }
    whenDone<Transcript>(m_transcripts.transcript(chat->id()), this,
                         [this, socket, chat](const Result<Transcript>& stored) {
                             const auto guest = m_guests.find(socket);
                             if (guest == m_guests.end())
                                 return;
                             // Without its lines nobody could tell what is missing: the browser tries again.
                             if (!stored)
                                 return m_gateway->close(socket, CloseCode::GoingAway);
                             if (chat->state == Conversation::State::Stored) {
                                 chat->load(stored->lines);
                                 chat->agents = stored->agents;
                                 const bool isOpen = stored->isOpen && !chat->isOver;
                                 chat->state = isOpen ? Conversation::State::Live
                                                      : Conversation::State::Ended;
                             }
                             join(*guest, chat);
                             sendState(socket, chat, 0);
                         });
}

void ChatChannel::join(Guest& guest, const Chat& chat)
{
    const bool wasAway = chat->sockets.isEmpty();
    guest.conversation = chat->id();
    chat->sockets.insert(guest.socket);
    if (wasAway && chat->state == Conversation::State::Live)
        Q_EMIT visitorSigned(chat->id(), {.kind = VisitorSign::Kind::Came});
}

void ChatChannel::sendState(SocketId socket, const Chat& chat, qint64 seen)
{
    reply(socket,
          History{.epoch = chat->epoch(), .lines = chat->after(seen), .agents = chat->agents});
    if (chat->readByAgent > 0)
        reply(socket, AgentRead{.seq = chat->readByAgent});
    if (chat->place && chat->agents.isEmpty())
        reply(socket, *chat->place);
    if (chat->state == Conversation::State::Ended)
        reply(socket, ChatEnded{.byVisitor = false, .mayRate = !chat->isRated});
}

void ChatChannel::take(Guest& guest, const Begin& begin)
{
    const Chat before = chatOf(guest);
    if (before && before->state != Conversation::State::Ended)
        return refuse(guest, {}, "bad-frame");
    // Their words would wait for nobody. Where none can be left, they wait all the same.
    if (m_door == Door::Closed && !m_settings.mailbox.isEmpty())
        return refuse(guest, {}, "nobody");
    if (!mayBegin(guest))
        return refuse(guest, {}, "not-now");
    if (before)
        before->sockets.remove(guest.socket);
    letGoOfOld();
    const QString token = newSecret();
    const auto chat = std::make_shared<Conversation>(Ticket{.conversation = newSecret(),
                                                            .visitor = guest.visitor,
                                                            .token = hashOf(token),
                                                            .name = answerTo(begin.answers, "name"),
                                                            .began = m_clock.now()},
                                                     Conversation::State::Fresh);
    chat->answers = begin.answers;
    m_chats.insert(chat->id(), chat);
    m_tokens.insert(chat->ticket().token, chat->id());
    join(guest, chat);
    reply(guest.socket, Begun{.token = token, .epoch = chat->epoch()});
}

void ChatChannel::take(Guest& guest, const Say& say)
{
    const Chat chat = openChatOf(guest, say.id);
    if (!chat)
        return;
    handLine(guest, chat,
             {.from = Line::From::Visitor, .id = say.id, .text = say.text, .at = m_clock.now()},
             {});
}

void ChatChannel::handLine(Guest& guest, const Chat& chat, const Line& line,
                           const QList<MailPart>& files)
{
    if (const auto known = chat->withId(line.id))
        return reply(guest.socket, Accepted{.id = known->id, .seq = known->seq, .at = known->at});
    Inbound inbound = inboundOf(guest, chat);
    inbound.key = chat->id() + u'/' + line.id;
    inbound.text = line.text;
    inbound.subject =
        subjectFrom(line.text.isEmpty() && !files.isEmpty() ? files.constFirst().name : line.text);
    inbound.files = files;
    // Sent again before the journal had it: the answer goes to where they are now.
    if (const auto waiting = m_pending.find(inbound.key); waiting != m_pending.end()) {
        waiting->socket = guest.socket;
        return;
    }
    m_pending.insert(
        inbound.key,
        {.conversation = chat->id(), .socket = guest.socket, .line = line, .done = {}});
    const bool isFirst = chat->state == Conversation::State::Fresh;
    if (isFirst) {
        chat->state = Conversation::State::Live;
        chat->page = guest.page.url;
        inbound.cursor = ChannelCursor{m_settings.account, chat->id(), toCursor(chat->ticket())};
    }
    Q_EMIT arrived(inbound);
    if (isFirst)
        handMark(guest, chat, QStringLiteral("chat.began"), factsOf(guest, chat->answers));
}

Inbound ChatChannel::inboundOf(const Guest& guest, const Chat& chat) const
{
    return {.channel = ChannelKind::Chat,
            .account = m_settings.account,
            .senderKind = IdentityKind::ChatVisitor,
            .senderAddress = guest.visitor,
            .senderShown = shownVisitor(guest),
            .senderName = chat->ticket().name,
            .at = m_clock.now(),
            .conversation = chat->id()};
}

void ChatChannel::handMark(const Guest& guest, const Chat& chat, const QString& what,
                           const QString& text, const QString& done)
{
    Inbound mark = inboundOf(guest, chat);
    mark.key = chat->id() + QStringLiteral("/#") + what;
    mark.direction = Direction::Internal;
    mark.subject = what;
    mark.text = text;
    mark.wasSeen = true;
    const bool forgets = what == forgottenMark;
    if (forgets)
        mark.cursor = ChannelCursor{m_settings.account, chat->id(), QString()};
    m_pending.insert(mark.key, {.conversation = chat->id(),
                                .socket = guest.socket,
                                .line = {},
                                .done = done,
                                .forgotten = forgets ? guest.visitor : QString()});
    Q_EMIT arrived(mark);
}

void ChatChannel::take(Guest& guest, const VisitorTyping& typing)
{
    const Chat chat = chatOf(guest);
    if (chat && chat->state == Conversation::State::Live)
        Q_EMIT visitorSigned(chat->id(), {.kind = typing.isTyping ? VisitorSign::Kind::Typing
                                                                  : VisitorSign::Kind::Paused,
                                          .text = {}});
}

void ChatChannel::take(Guest& guest, const Seen& seen)
{
    const Chat chat = chatOf(guest);
    if (!chat)
        return;
    qint64& known = seen.isRead ? chat->read : chat->received;
    const QString before = chat->agentLineUpTo(known);
    known = std::max(known, seen.seq);
    const QString line = chat->agentLineUpTo(known);
    if (line.isEmpty() || line == before)
        return;
    Q_EMIT visitorSigned(
        chat->id(), {.kind = seen.isRead ? VisitorSign::Kind::Read : VisitorSign::Kind::Received,
                     .text = line});
}

void ChatChannel::take(Guest& guest, const PageVisit& page)
{
    guest.page = page;
    if (const Chat chat = chatOf(guest); chat && chat->state == Conversation::State::Live)
        Q_EMIT visitorSigned(chat->id(), {.kind = VisitorSign::Kind::Looks, .text = page.url});
}

void ChatChannel::take(Guest& guest, const VisitorEnds&)
{
    const Chat chat = openChatOf(guest, {});
    if (!chat)
        return;
    if (chat->state == Conversation::State::Live)
        handMark(guest, chat, QStringLiteral("chat.ended"), {});
    const bool mayRate = chat->state == Conversation::State::Live;
    chat->state = Conversation::State::Ended;
    tell(chat, ChatEnded{.byVisitor = true, .mayRate = mayRate});
}

void ChatChannel::take(Guest& guest, const Ping&)
{
    reply(guest.socket, Pong{});
}

} // namespace heddle::chat
