#include "core/service/chat/chatfloor.h"

#include "core/base/log.h"
#include "core/service/chat/afterwards/transcriptmail.h"
#include "core/service/chat/chatcompany.h"
#include "core/service/chat/companions.h"
#include "core/service/desk/marks.h"
#include "core/service/rights.h"
#include "core/service/router/offers.h"
#include "core/service/transitions.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

constexpr auto noticePause = std::chrono::milliseconds(300);

bool isOver(const Interaction& interaction)
{
    return interaction.state == InteractionState::Closed
           || interaction.state == InteractionState::WrapUp;
}

bool waits(const Interaction& interaction)
{
    return interaction.state == InteractionState::Queued
           || interaction.state == InteractionState::Offered;
}

} // namespace

ChatFloor::ChatFloor(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
                     channel::LiveChannel& channel, const QString& mailbox, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_mailRoom(mailRoom), m_channel(channel),
      m_mailbox(mailbox), m_waitingRoom(ledger, roster, channel)
{
    connect(&m_ledger, &Ledger::recorded, this, &ChatFloor::hear);
    connect(&m_ledger, &Ledger::heard, this, &ChatFloor::follow);
    connect(&m_channel, &channel::LiveChannel::visitorSigned, this, &ChatFloor::takeSign);
}

Done ChatFloor::start()
{
    for (const auto& [id, queue] : m_roster.queues()) {
        const auto open = m_ledger.store().interactions().openIn(id);
        if (!open)
            return passOn(open);
        for (const Interaction& interaction : *open) {
            if (auto done = takeUp(interaction); !done)
                return done;
        }
    }
    m_waitingRoom.updateDoor();
    return {};
}

Done ChatFloor::takeUp(const Interaction& open)
{
    note(open);
    const auto shown = m_open.find(open.id);
    if (shown == m_open.end())
        return {};
    shown->second.isVisitorHere = false; // until their browser comes back
    const auto companions = companionsOf(m_ledger.store(), open);
    if (!companions)
        return passOn(companions);
    shown->second.companions = {companions->begin(), companions->end()};
    return {};
}

void ChatFloor::hear(const QList<store::Record>& records)
{
    follow(records);
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* entry = std::get_if<Entry>(&row);
            if (entry && entry->kind == EntryKind::System
                && entry->subject == QLatin1String("chat.ended"))
                abandoned(entry->interaction);
        }
    }
}

// What another process did is shown from here too; what follows from it is done there.
void ChatFloor::follow(const QList<store::Record>& records)
{
    bool agentsChanged = false;
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row)) {
                note(*interaction);
                tellNotices(record.facts, *interaction);
            } else if (const auto* entry = std::get_if<Entry>(&row)) {
                note(*entry);
            }
            agentsChanged = agentsChanged || std::holds_alternative<Agent>(row);
        }
    }
    if (agentsChanged)
        m_waitingRoom.updateSoon();
}

void ChatFloor::note(const Interaction& now)
{
    if (now.channel != ChannelKind::Chat || now.account != m_channel.account()
        || now.conversation.isEmpty())
        return;
    const auto known = m_open.find(now.id);
    if (isOver(now)) {
        if (known != m_open.end()) {
            noteEnd(now.id, known->second);
            m_conversations.remove(now.conversation);
            m_open.erase(known);
        }
        return;
    }
    if (known == m_open.end() && isOnlyOpenHere(now))
        return;
    Shown& shown = m_open[now.id];
    shown.conversation = now.conversation;
    m_conversations.insert(now.conversation, now.id);
    const AgentId agent = waits(now) ? AgentId{} : now.assignee;
    if (agent != shown.agent) {
        shown.companions.erase(agent);
        shown.typing.erase(shown.agent);
        const AgentId before = std::exchange(shown.agent, agent);
        shown.taken = m_ledger.now();
        tellAgent(shown, before);
    }
    if (shown.unread && !now.unread && agent.isValid())
        m_channel.show(now.conversation, {.kind = AgentSign::Kind::Read});
    shown.unread = now.unread;
    m_waitingRoom.place(now.id, waits(now) ? now.queue : QueueId{});
}

// Opened again after its end: no visitor is there to be shown anything.
bool ChatFloor::isOnlyOpenHere(const Interaction& chat) const
{
    const auto ended = hasEnded(m_ledger.store(), chat);
    return ended && *ended;
}

// What its queue says while it cannot take them. A little later: their own words stand first.
void ChatFloor::tellNotices(const QJsonObject& facts, const Interaction& begun)
{
    const QJsonArray notices =
        facts.value(QLatin1String("overflow")).toObject().value(QLatin1String("notices")).toArray();
    if (notices.isEmpty() || !m_open.contains(begun.id))
        return;
    QStringList words;
    for (const QJsonValue& notice : notices)
        words += notice.toString();
    const Outbound said{.channel = ChannelKind::Chat,
                        .account = m_channel.account(),
                        .conversation = begun.conversation,
                        .messageId = QStringLiteral("notice-%1").arg(begun.id.value),
                        .text = words.join(u'\n')};
    m_ledger.clock().callAt(m_ledger.now() + noticePause, this,
                            [this, said] { m_channel.send(said); });
}

void ChatFloor::note(const Entry& entry)
{
    const auto open = m_open.find(entry.interaction);
    if (open == m_open.end())
        return;
    Shown& shown = open->second;
    if (entry.kind == EntryKind::Note && entry.subject == whisperSubject)
        Q_EMIT whispered(shown.agent, entry.interaction, entry.id);
    if (entry.kind != EntryKind::System)
        return;
    if (entry.subject == joinedMark && shown.companions.insert(entry.agent).second)
        tellPresence(shown, entry.agent, AgentSign::Kind::Here);
    else if (entry.subject == leftMark && shown.companions.erase(entry.agent) > 0)
        tellPresence(shown, entry.agent, AgentSign::Kind::Gone);
}

void ChatFloor::tellAgent(const Shown& shown, AgentId before)
{
    if (!shown.agent.isValid())
        return tellPresence(shown, before, AgentSign::Kind::Gone);
    m_channel.show(shown.conversation, {.kind = AgentSign::Kind::Here,
                                        .name = nameOf(shown.agent),
                                        .instead = before.isValid() ? nameOf(before) : QString()});
}

void ChatFloor::tellPresence(const Shown& shown, AgentId agent, AgentSign::Kind kind)
{
    m_channel.show(shown.conversation, {.kind = kind, .name = nameOf(agent)});
}

QString ChatFloor::nameOf(AgentId id) const
{
    const auto agent = m_roster.agent(id);
    return agent ? agent->name : QString();
}

void ChatFloor::noteEnd(InteractionId id, Shown& shown)
{
    m_channel.show(shown.conversation, {.kind = AgentSign::Kind::Ended});
    if (shown.taken && shown.agent.isValid())
        m_waitingRoom.noteHandled(m_ledger.now() - *shown.taken);
    m_waitingRoom.place(id, {});
}

// Nobody is to be offered what its visitor has given up; who has it already sees the mark.
void ChatFloor::abandoned(InteractionId id)
{
    const auto done = m_ledger.transaction([&]() -> Done {
        const auto interaction = m_ledger.store().interactions().byId(id);
        if (!interaction)
            return passOn(interaction);
        if (!waits(*interaction))
            return {};
        auto rows =
            withdrawnOffer(m_ledger.store(), id, QStringLiteral("customer left"), m_ledger.now());
        const auto closed = moved(*interaction, Step::Close, m_ledger.now());
        if (!rows || !closed)
            return rows ? Done(passOn(closed)) : Done(passOn(rows));
        const auto marks = changeMarks(m_ledger, m_roster, *interaction, *closed, {});
        if (!marks)
            return passOn(marks);
        return m_ledger.record({{.kind = QStringLiteral("chat.abandoned"),
                                 .interaction = id,
                                 .customer = closed->customer,
                                 .rows = *rows + QList<store::RowImage>{*closed} + *marks}});
    });
    if (!done)
        qCWarning(logCore) << "a chat that was given up stays open:" << done.error().detail;
}

// Whoever only reads along must not be seen by the visitor, whatever they do.
void ChatFloor::showTyping(AgentId by, InteractionId id, Typing typing)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    Shown& shown = open->second;
    if (shown.agent != by && !shown.companions.contains(by))
        return;
    if (typing == Typing::Started)
        shown.typing.insert(by);
    else
        shown.typing.erase(by);
    tellPresence(shown, by,
                 typing == Typing::Started ? AgentSign::Kind::Typing : AgentSign::Kind::Paused);
    if (const auto who = m_roster.agent(by))
        Q_EMIT agentTyped(id, *who, typing, audienceOf(shown));
}

QList<AgentId> ChatFloor::audienceOf(const Shown& shown) const
{
    QList<AgentId> audience;
    for (const auto& [id, agent] : m_roster.agents()) {
        if (!shown.agent.isValid() || shown.agent == id || shown.companions.contains(id)
            || isSupervisor(agent))
            audience += id;
    }
    return audience;
}

void ChatFloor::addSigns(QList<LiveChat>& chats) const
{
    for (LiveChat& chat : chats) {
        const auto open = m_open.find(chat.id);
        if (open == m_open.end()) { // opened again after its end
            chat.isVisitorHere = false;
            continue;
        }
        const Shown& shown = open->second;
        chat.page = shown.page;
        chat.isVisitorHere = shown.isVisitorHere;
        chat.isVisitorTyping = shown.isVisitorTyping;
        for (const AgentId each : shown.companions)
            chat.companions += nameOf(each);
        for (const AgentId each : shown.typing)
            chat.typing += nameOf(each);
    }
}

Result<std::optional<Interaction>> ChatFloor::chatOf(const QString& conversation) const
{
    return m_ledger.store().interactions().ofConversation(m_channel.account(), conversation);
}

void ChatFloor::takeSign(const QString& conversation, const VisitorSign& sign)
{
    Done done;
    if (sign.kind == VisitorSign::Kind::Received || sign.kind == VisitorSign::Kind::Read)
        done = noteArrival(conversation, sign);
    if (!done)
        qCWarning(logCore) << "not noted of a chat:" << done.error().detail;
    hearSign(m_conversations.value(conversation), sign);
}

void ChatFloor::hearSign(InteractionId id, const VisitorSign& sign)
{
    const auto open = m_open.find(id);
    if (open == m_open.end())
        return;
    remember(open->second, sign);
    Q_EMIT visitorSigned(id, sign, audienceOf(open->second));
}

void ChatFloor::remember(Shown& shown, const VisitorSign& sign)
{
    using Kind = VisitorSign::Kind;
    shown.isVisitorHere = sign.kind != Kind::Left;
    if (sign.kind == Kind::Typing || sign.kind == Kind::Paused || sign.kind == Kind::Left)
        shown.isVisitorTyping = sign.kind == Kind::Typing;
    if (sign.kind == Kind::Looks)
        shown.page = sign.text;
}

Done ChatFloor::noteArrival(const QString& conversation, const VisitorSign& sign)
{
    const auto interaction = chatOf(conversation);
    if (!interaction)
        return passOn(interaction);
    auto entry = m_ledger.store().entries().byMessageId(sign.text);
    if (!entry)
        return passOn(entry);
    if (!*interaction || !*entry || (*entry)->interaction != (*interaction)->id)
        return {};
    const bool isRead = sign.kind == VisitorSign::Kind::Read;
    (*entry)->delivery = DeliveryState::Delivered;
    if (isRead)
        (*entry)->seen = m_ledger.now();
    return m_ledger.record(
        {{.kind = isRead ? QStringLiteral("message.seen") : QStringLiteral("message.received"),
          .interaction = (*interaction)->id,
          .customer = (*interaction)->customer,
          .rows = {**entry}}});
}

Done ChatFloor::mailTranscript(const QString& conversation, const QString& address)
{
    if (m_mailbox.isEmpty())
        return failure(ErrorCode::Unsupported, QStringLiteral("no mailbox for transcripts"));
    const auto interaction = chatOf(conversation);
    if (!interaction || !*interaction)
        return interaction ? Done(failure(ErrorCode::NotFound)) : Done(passOn(interaction));
    return service::mailTranscript(m_ledger, m_mailRoom, **interaction,
                                   {.account = m_mailbox, .to = address});
}

} // namespace heddle::service
