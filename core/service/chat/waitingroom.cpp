#include "core/service/chat/waitingroom.h"

#include "core/routing/measures/waitestimate.h"
#include "core/store/tables/interactionstore.h"

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

} // namespace

WaitingRoom::WaitingRoom(Ledger& ledger, const Roster& roster, channel::LiveChannel& channel,
                         QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_channel(channel)
{}

void WaitingRoom::place(InteractionId id, QueueId queue)
{
    const auto known = m_waiting.find(id);
    const QueueId before = known == m_waiting.end() ? QueueId{} : known->second;
    if (before == queue)
        return;
    if (queue.isValid())
        m_waiting[id] = queue;
    else
        m_waiting.erase(known);
    updateSoon();
}

void WaitingRoom::noteHandled(Duration time)
{
    m_handled.push_back(time);
    if (m_handled.size() > handledKept)
        m_handled.pop_front();
}

bool WaitingRoom::isReadyForChats(const Agent& agent) const
{
    return agent.active && agent.presence == Presence::Ready
           && !agent.pausedChannels.contains(ChannelKind::Chat) && agent.capacity.limits.chat > 0;
}

void WaitingRoom::setHours(const Calendar& calendar)
{
    const bool isFirst = !m_hours;
    m_hours.emplace(calendar);
    if (isFirst)
        watchHours();
}

// At the moment they begin or end; and now and then, should the machine's clock be set meanwhile.
void WaitingRoom::watchHours()
{
    const Timestamp now = m_ledger.now();
    const auto change = m_hours->isOpen(now) ? m_hours->nextClosed(now) : m_hours->nextOpen(now);
    m_ledger.clock().callAt(std::min(change.value_or(Timestamp::never()), now + doorCheck), this,
                            [this] {
                                updateDoor();
                                watchHours();
                            });
}

void WaitingRoom::updateDoor()
{
    const bool isHour = !m_hours || m_hours->isOpen(m_ledger.now());
    const bool isSomebody =
        std::any_of(m_roster.agents().begin(), m_roster.agents().end(),
                    [this](const auto& each) { return isReadyForChats(each.second); });
    m_channel.setDoor(isHour && isSomebody ? Door::Open : Door::Closed);
}

// Many change at once when many come: visitors need to know it a little later only.
void WaitingRoom::updateSoon()
{
    if (std::exchange(m_isUpdateSoon, true))
        return;
    m_ledger.clock().callAt(m_ledger.now() + updatePause, this, [this] {
        m_isUpdateSoon = false;
        updateDoor();
        for (const auto& [id, queue] : m_roster.queues())
            updatePlaces(id);
    });
}

void WaitingRoom::updatePlaces(QueueId id)
{
    const auto queue = m_roster.queue(id);
    const bool isWaitedIn = std::any_of(m_waiting.begin(), m_waiting.end(),
                                        [&](const auto& each) { return each.second == id; });
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

std::optional<Duration> WaitingRoom::waitBehind(int ahead, const Queue& queue) const
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

} // namespace heddle::service
