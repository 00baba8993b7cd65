#include "core/service/chat/chatfloor.h"

#include "core/base/log.h"
#include "core/routing/measures/waitestimate.h"
#include "core/service/chat/transcriptmail.h"
#include "core/service/desk/marks.h"
#include "core/service/router/offers.h"
#include "core/service/transitions.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace heddle::service {

namespace {

constexpr auto updatePause = std::chrono::milliseconds(300);
constexpr auto doorCheck = std::chrono::seconds(30);
constexpr int mostWaiting = 500;
/// Handled contacts that a mean is taken of, and fewer than which tell nothing.
constexpr std::size_t handledKept = 20;
constexpr std::size_t handledNeeded = 5;

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
      m_mailbox(mailbox)
{
    connect(&m_ledger, &Ledger::recorded, this, &ChatFloor::hear);
    connect(&m_channel, &channel::LiveChannel::visitorSigned, this, &ChatFloor::takeSign);
}

Done ChatFloor::start()
{
    for (const auto& [id, queue] : m_roster.queues()) {
        const auto open = m_ledger.store().interactions().openIn(id);
        if (!open)
            return passOn(open);
        for (const Interaction& interaction : *open)
            note(interaction);
    }
    updateDoor();
    return {};
}

void ChatFloor::hear(const QList<store::Record>& records)
{
    bool agentsChanged = false;
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row)) {
                note(*interaction);
                tellNotices(record.facts, *interaction);
            } else if (const auto* entry = std::get_if<Entry>(&row);
                       entry && entry->kind == EntryKind::System
                       && entry->subject == QLatin1String("chat.ended"))
                abandoned(entry->interaction);
            agentsChanged = agentsChanged || std::holds_alternative<Agent>(row);
        }
    }
    if (agentsChanged)
        updatePlacesSoon();
}

void ChatFloor::note(const Interaction& now)
{
    if (now.channel != ChannelKind::Chat || now.account != m_channel.account()
        || now.conversation.isEmpty())
        return;
    const auto known = m_open.find(now.id);
    if (isOver(now)) {
        if (known != m_open.end()) {
            noteEnd(known->second);
            m_open.erase(known);
        }
        return;
    }
    Shown& shown = m_open[now.id];
    shown.conversation = now.conversation;
    const AgentId agent = waits(now) ? AgentId{} : now.assignee;
    if (agent != shown.agent) {
        const auto who = m_roster.agent(agent.isValid() ? agent : shown.agent);
        m_channel.show(now.conversation,
                       {.kind = agent.isValid() ? AgentSign::Kind::Here : AgentSign::Kind::Gone,
                        .name = who ? who->name : QString()});
        shown.agent = agent;
        shown.taken = m_ledger.now();
    }
    if (shown.unread && !now.unread && agent.isValid())
        m_channel.show(now.conversation, {.kind = AgentSign::Kind::Read});
    shown.unread = now.unread;
    const QueueId queue = waits(now) ? now.queue : QueueId{};
    if (queue != std::exchange(shown.queue, queue))
        updatePlacesSoon();
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
    m_ledger.clock().callAt(m_ledger.now() + updatePause, this,
                            [this, said] { m_channel.send(said); });
}

void ChatFloor::noteEnd(Shown& shown)
{
    m_channel.show(shown.conversation, {.kind = AgentSign::Kind::Ended});
    if (shown.taken && shown.agent.isValid()) {
        m_handled.push_back(m_ledger.now() - *shown.taken);
        if (m_handled.size() > handledKept)
            m_handled.pop_front();
    }
    if (shown.queue.isValid())
        updatePlacesSoon();
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

bool ChatFloor::isReadyForChats(const Agent& agent) const
{
    return agent.active && agent.presence == Presence::Ready
           && !agent.pausedChannels.contains(ChannelKind::Chat) && agent.capacity.limits.chat > 0;
}

void ChatFloor::updateDoor()
{
    const bool isHour = !m_hours || m_hours->isOpen(m_ledger.now());
    const bool isSomebody =
        std::any_of(m_roster.agents().begin(), m_roster.agents().end(),
                    [this](const auto& each) { return isReadyForChats(each.second); });
    m_channel.setDoor(isHour && isSomebody ? Door::Open : Door::Closed);
    if (m_hours)
        m_ledger.clock().callAt(m_ledger.now() + doorCheck, this, [this] { updateDoor(); });
}

// Many change at once when many come: visitors need to know it a little later only.
void ChatFloor::updatePlacesSoon()
{
    if (std::exchange(m_isUpdateSoon, true))
        return;
    m_ledger.clock().callAt(m_ledger.now() + updatePause, this, [this] {
        m_isUpdateSoon = false;
        if (!m_hours)
            updateDoor();
        for (const auto& [id, queue] : m_roster.queues())
            updatePlaces(id);
    });
}

void ChatFloor::updatePlaces(QueueId id)
{
    const auto queue = m_roster.queue(id);
    const bool isWaitedIn = std::any_of(m_open.begin(), m_open.end(),
                                        [&](const auto& each) { return each.second.queue == id; });
    if (!queue || !isWaitedIn)
        return;
    const auto waiting = m_ledger.store().interactions().waiting(id, mostWaiting);
    if (!waiting)
        return;
    int place = 0;
    for (const Interaction& each : *waiting) {
        if (each.channel != ChannelKind::Chat || each.account != m_channel.account())
            continue;
        ++place;
        m_channel.show(each.conversation, {.kind = AgentSign::Kind::Waiting,
                                           .place = place,
                                           .wait = waitBehind(place - 1, *queue)});
    }
}

std::optional<Duration> ChatFloor::waitBehind(int ahead, const Queue& queue) const
{
    if (m_handled.size() < handledNeeded)
        return {};
    const Duration all = std::accumulate(m_handled.begin(), m_handled.end(), Duration{});
    int serving = 0;
    for (const AgentId id : queue.members) {
        const auto agent = m_roster.agent(id);
        if (agent && isReadyForChats(*agent))
            serving += agent->capacity.limits.chat;
    }
    const auto estimate =
        routing::estimatedWait(ahead, all / static_cast<qint64>(m_handled.size()), serving);
    return estimate ? std::optional(estimate->expected) : std::nullopt;
}

void ChatFloor::showTyping(AgentId by, InteractionId id, Typing typing)
{
    const auto open = m_open.find(id);
    const auto agent = m_roster.agent(by);
    if (open == m_open.end() || !agent)
        return;
    m_channel.show(
        open->second.conversation,
        {.kind = typing == Typing::Started ? AgentSign::Kind::Typing : AgentSign::Kind::Paused,
         .name = agent->name});
}

void ChatFloor::takeSign(const QString& conversation, const VisitorSign& sign)
{
    const auto interaction =
        m_ledger.store().interactions().ofConversation(m_channel.account(), conversation);
    if (!interaction || !*interaction)
        return;
    Done done;
    if (sign.kind == VisitorSign::Kind::Received || sign.kind == VisitorSign::Kind::Read)
        done = noteArrival(**interaction, sign);
    else if (sign.kind == VisitorSign::Kind::WantsTranscript)
        done = sendTranscript(**interaction, sign.text);
    if (!done)
        qCWarning(logCore) << "not noted of chat" << (*interaction)->id.value
                           << done.error().detail;
    Q_EMIT visitorSigned((*interaction)->id, sign);
}

Done ChatFloor::noteArrival(const Interaction& interaction, const VisitorSign& sign)
{
    auto entry = m_ledger.store().entries().byMessageId(sign.text);
    if (!entry)
        return passOn(entry);
    if (!*entry || (*entry)->interaction != interaction.id)
        return {};
    const bool isRead = sign.kind == VisitorSign::Kind::Read;
    (*entry)->delivery = DeliveryState::Delivered;
    if (isRead)
        (*entry)->seen = m_ledger.now();
    return m_ledger.record(
        {{.kind = isRead ? QStringLiteral("message.seen") : QStringLiteral("message.received"),
          .interaction = interaction.id,
          .customer = interaction.customer,
          .rows = {**entry}}});
}

Done ChatFloor::sendTranscript(const Interaction& interaction, const QString& address)
{
    if (m_mailbox.isEmpty())
        return failure(ErrorCode::Unsupported, QStringLiteral("no mailbox for transcripts"));
    return mailTranscript(m_ledger, m_mailRoom, interaction, {.account = m_mailbox, .to = address});
}

} // namespace heddle::service
