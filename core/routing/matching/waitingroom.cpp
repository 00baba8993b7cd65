#include "core/routing/matching/waitingroom.h"

#include "core/routing/matching/suitability.h"
#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::routing {

namespace {

// The next of several moments that is still to come.
class Next {
public:
    explicit Next(Timestamp now) : m_now(now) {}

    void consider(std::optional<Timestamp> at)
    {
        if (at && *at > m_now)
            m_at = std::min(m_at, *at);
    }
    Timestamp at() const { return m_at; }

private:
    Timestamp m_now;
    Timestamp m_at = Timestamp::never();
};

// Only the last of an agent counts.
void remember(QList<Refusal>& refusals, const Refusal& refusal)
{
    for (Refusal& known : refusals) {
        if (known.agent == refusal.agent) {
            if (known.at < refusal.at)
                known = refusal;
            return;
        }
    }
    refusals += refusal;
}

} // namespace

void WaitingRoom::setQueue(const Queue& queue, Timestamp now)
{
    const std::set<InteractionId> items = m_inQueue[queue.id];
    for (const InteractionId id : items) {
        unplace(m_items.at(id));
        forgo(m_items.at(id));
    }
    m_index.setQueue(queue);
    placeAgain(items, now);
}

void WaitingRoom::removeQueue(QueueId queue, QueueId heir, Timestamp now)
{
    const std::set<InteractionId> items = std::move(m_inQueue[queue]);
    m_inQueue.erase(queue);
    for (const InteractionId id : items) {
        Item& item = m_items.at(id);
        unplace(item);
        forgo(item);
        if (heir.isValid()) {
            item.waiting.queue = heir;
            item.waiting.queued = now;
        }
        m_inQueue[item.waiting.queue].insert(id);
    }
    m_index.removeQueue(queue);
    placeAgain(items, now);
}

Item* WaitingRoom::find(InteractionId id)
{
    const auto item = m_items.find(id);
    return item == m_items.end() ? nullptr : &item->second;
}

const Item* WaitingRoom::find(InteractionId id) const
{
    const auto item = m_items.find(id);
    return item == m_items.end() ? nullptr : &item->second;
}

void WaitingRoom::arrive(const Waiting& waiting, Timestamp now)
{
    Item& item = m_items[waiting.id];
    const bool isNew = !item.waiting.id.isValid();
    unplace(item);
    forgo(item);
    Waiting known = waiting;
    if (!isNew) {
        if (item.waiting.queue == waiting.queue)
            known.queued = std::min(known.queued, item.waiting.queued);
        for (const Refusal& refusal : item.waiting.refusals)
            remember(known.refusals, refusal);
        m_inQueue[item.waiting.queue].erase(waiting.id);
    }
    const bool moved = isNew || item.waiting.queue != waiting.queue;
    item.waiting = std::move(known);
    m_inQueue[item.waiting.queue].insert(item.waiting.id);
    place(item, now);
    if (moved && item.requirement != nullptr)
        item.requirement->demand.add(now);
}

void WaitingRoom::leave(InteractionId id)
{
    Item* item = find(id);
    if (item == nullptr)
        return;
    unplace(*item);
    forgo(*item);
    m_inQueue[item->waiting.queue].erase(id);
    m_items.erase(id);
}

void WaitingRoom::offered(Item& item, AgentId agent, Timestamp now)
{
    unplace(item);
    item.place = Item::Place::Offered;
    item.with = agent;
    place(item, now);
}

void WaitingRoom::returned(Item& item, const std::optional<Refusal>& refusal, Timestamp now)
{
    unplace(item);
    item.place = Item::Place::Nowhere;
    item.with = {};
    if (refusal)
        remember(item.waiting.refusals, *refusal);
    place(item, now);
}

// Puts an item where it belongs at `now`, and notes when that changes by itself.
void WaitingRoom::place(Item& item, Timestamp now)
{
    const Queue* queue = this->queue(item.waiting.queue);
    if (queue == nullptr) {
        forgo(item);
        if (item.place != Item::Place::Offered)
            item.place = Item::Place::Nowhere;
        return;
    }
    if (item.requirement == nullptr)
        item.requirement = &m_index.require(item.waiting, *queue);
    const Waiting& waiting = item.waiting;
    item.rank = rankOf(waiting, queue->rank, now);
    item.step = ringStep(item.requirement->rings, now - availableFrom(waiting));
    if (item.place == Item::Place::Offered)
        return;
    Next next(now);
    if (waiting.notBefore && *waiting.notBefore > now) {
        item.place = Item::Place::Later;
        next.consider(waiting.notBefore);
    } else {
        const auto kept = keptUntil(item, *queue, m_crew, now);
        item.place = kept ? Item::Place::Kept : Item::Place::InLine;
        if (kept) {
            item.with = waiting.preferred;
            m_crew.find(item.with)->kept.of(waiting.channel).insert(item.rank);
        } else {
            item.requirement->lines[static_cast<std::size_t>(item.step)].insert(item.rank);
        }
        m_touched.insert(item.rank);
        next.consider(kept);
        next.consider(becomesLive(waiting, now));
        if (const auto joins = nextRingAfter(item.requirement->rings, item.step))
            next.consider(availableFrom(waiting) + *joins);
    }
    for (const Refusal& refusal : waiting.refusals) {
        next.consider(refusal.at + lastOneRest);
        next.consider(refusal.at + refusalRest);
    }
    if (!waiting.refusals.isEmpty())
        item.requirement->refused.insert(waiting.id);
    if (waiting.preferred.isValid())
        m_preferring[waiting.preferred].insert(waiting.id);
    item.changes = next.at();
    if (item.changes != Timestamp::never())
        m_timers.insert({item.changes, waiting.id});
}

// Takes an item out of wherever it is, but for its requirement.
void WaitingRoom::unplace(Item& item)
{
    if (item.requirement != nullptr) {
        item.requirement->lines[static_cast<std::size_t>(item.step)].erase(item.rank);
        item.requirement->refused.erase(item.waiting.id);
    }
    if (item.place == Item::Place::Kept) {
        if (Member* member = m_crew.find(item.with))
            member->kept.of(item.waiting.channel).erase(item.rank);
        item.with = {};
    }
    if (const auto preferring = m_preferring.find(item.waiting.preferred);
        preferring != m_preferring.end()) {
        preferring->second.erase(item.waiting.id);
        if (preferring->second.empty())
            m_preferring.erase(preferring);
    }
    m_timers.erase({item.changes, item.waiting.id});
    item.changes = Timestamp::never();
    m_touched.erase(item.rank);
}

void WaitingRoom::forgo(Item& item)
{
    if (item.requirement != nullptr)
        m_index.forgo(*item.requirement);
    item.requirement = nullptr;
}

void WaitingRoom::placeAgain(const std::set<InteractionId>& items, Timestamp now)
{
    for (const InteractionId id : items) {
        Item* item = find(id);
        unplace(*item);
        place(*item, now);
    }
}

void WaitingRoom::advance(Timestamp now)
{
    while (!m_timers.empty() && m_timers.begin()->first <= now) {
        Item& item = m_items.at(m_timers.begin()->second);
        unplace(item);
        place(item, now);
    }
}

// Who prefers them may be kept for them or no more; who was refused may have nobody else left.
std::set<InteractionId> WaitingRoom::dependingOn(const Member& member) const
{
    std::set<InteractionId> items;
    if (const auto preferring = m_preferring.find(member.agent.id);
        preferring != m_preferring.end())
        items = preferring->second;
    for (const Member::Ability& ability : member.abilities)
        items.insert(ability.requirement->refused.begin(), ability.requirement->refused.end());
    return items;
}

void WaitingRoom::relink(Member& member, Timestamp now)
{
    std::set<InteractionId> items = dependingOn(member);
    m_index.relink(member);
    items.merge(dependingOn(member));
    placeAgain(items, now);
}

void WaitingRoom::unlink(Member& member, Timestamp now)
{
    const std::set<InteractionId> items = dependingOn(member);
    m_index.unlink(member);
    placeAgain(items, now);
}

void WaitingRoom::presenceChanged(const Member& member, Timestamp now)
{
    placeAgain(dependingOn(member), now);
}

qsizetype WaitingRoom::waitingBefore(const Item& item) const
{
    return m_index.waitingBefore(item.waiting.queue, item.rank);
}

std::optional<Timestamp> WaitingRoom::changesAt() const
{
    return m_timers.empty() ? std::nullopt : std::optional(m_timers.begin()->first);
}

const Item* WaitingRoom::firstFor(const Member& member, Timestamp now) const
{
    const Item* first = nullptr;
    const auto consider = [&](const auto& ranks) {
        for (const Rank& rank : ranks) {
            if (first != nullptr && first->rank < rank)
                return;
            const Item* item = find(rank.id);
            if (standing(*item, member, m_crew, now) == Standing::Eligible) {
                first = item;
                return;
            }
        }
    };
    for (const ChannelKind channel : everyChannel) {
        if (member.isFree.of(channel))
            consider(member.kept.of(channel));
    }
    for (const Member::Ability& ability : member.abilities) {
        const Requirement& requirement = *ability.requirement;
        if (!member.isFree.of(requirement.key.channel))
            continue;
        for (std::size_t step = 0; step < requirement.lines.size(); ++step) {
            if ((requirement.active[step] & ability.rings) != 0)
                consider(requirement.lines[step]);
        }
    }
    return first;
}

} // namespace heddle::routing
