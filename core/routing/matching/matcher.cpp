#include "core/routing/matching/matcher.h"

#include "core/routing/matching/record.h"
#include "core/routing/matching/suitability.h"
#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::routing {

namespace {

QString refusalWords(OfferEnd end)
{
    return end == OfferEnd::Declined ? QStringLiteral("declined")
                                     : QStringLiteral("did not answer");
}

} // namespace

void Matcher::apply(const Event& event, Timestamp now)
{
    advance(now);
    std::visit([this](const auto& what) { on(what); }, event);
}

void Matcher::advance(Timestamp now)
{
    m_now = std::max(m_now, now);
    m_crew.advance(m_now);
    m_room.advance(m_now);
}

void Matcher::on(const QueueSet& event)
{
    const Queue* known = m_room.queue(event.queue.id);
    if (known == nullptr || !(*known == event.queue))
        m_room.setQueue(event.queue, m_now);
}

void Matcher::on(const QueueRemoved& event)
{
    m_room.removeQueue(event.queue, event.heir, m_now);
}

void Matcher::on(const AgentSet& event)
{
    const Member* known = m_crew.find(event.agent.id);
    const bool isLinked = known != nullptr && known->agent.skills == event.agent.skills;
    const auto presence = [&](const Member* member) {
        PerChannel<bool> present;
        for (const ChannelKind channel : everyChannel)
            present.of(channel) = member != nullptr && member->isPresent(channel);
        return present;
    };
    const PerChannel<bool> before = presence(known);
    Member& member = m_crew.set(event, m_now);
    if (!isLinked) {
        m_room.relink(member, m_now);
        m_crew.freed().insert(event.agent.id);
    } else if (!(presence(&member) == before))
        m_room.presenceChanged(member, m_now);
}

void Matcher::on(const AgentRemoved& event)
{
    Member* member = m_crew.find(event.agent);
    if (member == nullptr)
        return;
    if (Item* item = m_room.find(member->offer))
        m_room.returned(*item, std::nullopt, m_now);
    std::erase_if(m_held, [&](const auto& held) { return held.second.agent == event.agent; });
    m_room.unlink(*member, m_now);
    m_crew.remove(event.agent);
}

void Matcher::on(const Arrived& event)
{
    release(event.waiting.id);
    m_room.arrive(event.waiting, m_now);
}

void Matcher::on(const Withdrawn& event)
{
    remove(event.interaction);
}

void Matcher::on(const OfferMade& event)
{
    Item* item = m_room.find(event.interaction);
    Member* member = m_crew.find(event.agent);
    if (item == nullptr || member == nullptr || member->offer == event.interaction)
        return;
    m_room.offered(*item, event.agent, m_now);
    m_crew.offer(*member, event.interaction, item->waiting.channel, m_now);
}

void Matcher::on(const OfferEnded& event)
{
    Item* item = m_room.find(event.interaction);
    if (item == nullptr || item->place != Item::Place::Offered)
        return;
    if (event.end == OfferEnd::Accepted) {
        remove(event.interaction);
        return;
    }
    const AgentId agent = item->with;
    std::optional<Refusal> refusal;
    if (event.end != OfferEnd::Withdrawn)
        refusal = Refusal{agent, m_now, refusalWords(event.end)};
    m_room.returned(*item, refusal, m_now);
    if (Member* member = m_crew.find(agent))
        m_crew.endOffer(*member, m_now);
}

void Matcher::on(const WorkHeld& event)
{
    const Held held{event.agent, event.channel, event.work};
    const auto before = m_held.find(event.interaction);
    Member* member = m_crew.find(event.agent);
    if (member == nullptr || (before != m_held.end() && before->second == held))
        return;
    remove(event.interaction);
    // First the new, then the old: work that is parked leaves nobody idle in between.
    m_crew.hold(*member, event.channel, event.work, m_now);
    release(event.interaction);
    m_held[event.interaction] = held;
}

void Matcher::on(const WorkEnded& event)
{
    release(event.interaction);
}

// Takes something out of what waits, with the offer of it.
void Matcher::remove(InteractionId id)
{
    const Item* item = m_room.find(id);
    if (item == nullptr)
        return;
    if (item->place == Item::Place::Offered) {
        if (Member* member = m_crew.find(item->with))
            m_crew.endOffer(*member, m_now);
    }
    m_room.leave(id);
}

void Matcher::release(InteractionId id)
{
    const auto held = m_held.find(id);
    if (held == m_held.end())
        return;
    if (Member* member = m_crew.find(held->second.agent))
        m_crew.release(*member, held->second.channel, held->second.work, m_now);
    m_held.erase(held);
}

// Everything possible begins with something that may be had anew or with somebody who can take
// more; the one of lowest rank among both is decided first.
std::optional<Decision> Matcher::next(Timestamp now)
{
    const Item* first = firstPossible(now);
    if (first == nullptr)
        return std::nullopt;
    Decision decision = decide(*first);
    Item& item = *m_room.find(decision.interaction);
    m_room.offered(item, decision.winner, m_now);
    m_crew.offer(*m_crew.find(decision.winner), item.waiting.id, item.waiting.channel, m_now);
    return decision;
}

std::optional<Sight> Matcher::sightOfNext(Timestamp now)
{
    const Item* first = firstPossible(now);
    return first == nullptr ? std::nullopt : sight(first->waiting.id);
}

const Item* Matcher::firstPossible(Timestamp now)
{
    advance(now);
    const Item* freed = firstForFreed();
    const Item* touched = firstTouched();
    return touched != nullptr && (freed == nullptr || touched->rank < freed->rank) ? touched
                                                                                   : freed;
}

const Item* Matcher::firstTouched()
{
    std::set<Rank>& touched = m_room.touched();
    while (!touched.empty()) {
        const Item* item = m_room.find(touched.begin()->id);
        if (canAnybodyHave(*item))
            return item;
        touched.erase(touched.begin());
    }
    return nullptr;
}

// What somebody could have first gets no better by what others take: it is looked up again only
// when its turn comes.
const Item* Matcher::firstForFreed()
{
    const auto enter = [this](AgentId agent) {
        const Member* member = m_crew.find(agent);
        const Item* item = member != nullptr ? m_room.firstFor(*member, m_now) : nullptr;
        if (item != nullptr)
            m_wanting.insert({item->rank, agent});
        return item;
    };
    for (const AgentId agent : m_crew.freed())
        enter(agent);
    m_crew.freed().clear();
    while (!m_wanting.empty()) {
        const auto [rank, agent] = *m_wanting.begin();
        m_wanting.erase(m_wanting.begin());
        const Item* item = enter(agent);
        if (item != nullptr && item->rank <= rank)
            return item;
    }
    return nullptr;
}

bool Matcher::canAnybodyHave(const Item& item) const
{
    const auto can = [&](AgentId agent) {
        return standing(item, *m_crew.find(agent), m_crew, m_now) == Standing::Eligible;
    };
    if (item.place == Item::Place::Kept)
        return can(item.with);
    const std::set<AgentId>& free = m_crew.freeFor(item.waiting.channel);
    const std::vector<Able>& able = item.requirement->able;
    if (free.size() < able.size())
        return std::any_of(free.begin(), free.end(), can);
    return std::any_of(able.begin(), able.end(),
                       [&](const Able& one) { return free.contains(one.agent) && can(one.agent); });
}

std::optional<Decision> Matcher::explained(InteractionId id) const
{
    const Item* item = m_room.find(id);
    return item == nullptr ? std::nullopt : std::optional(decide(*item));
}

std::optional<Sight> Matcher::sight(InteractionId id) const
{
    const Item* item = m_room.find(id);
    return item == nullptr
               ? std::nullopt
               : std::optional(sightOf(*item, m_room.queue(item->waiting.queue), m_crew, m_now));
}

Decision Matcher::decide(const Item& item) const
{
    return decisionOn(item, m_room.queue(item.waiting.queue), m_crew, m_now);
}

qsizetype Matcher::waitingBefore(InteractionId id) const
{
    const Item* item = m_room.find(id);
    return item == nullptr ? 0 : m_room.waitingBefore(*item);
}

int Matcher::servingOn(QueueId id, ChannelKind channel) const
{
    const Queue* queue = m_room.queue(id);
    if (queue == nullptr)
        return 0;
    return static_cast<int>(
        std::count_if(queue->members.begin(), queue->members.end(), [&](AgentId agent) {
            const Member* member = m_crew.find(agent);
            return member != nullptr && member->isPresent(channel);
        }));
}

int Matcher::freeOn(QueueId id, ChannelKind channel) const
{
    const Queue* queue = m_room.queue(id);
    if (queue == nullptr)
        return 0;
    const std::set<AgentId>& free = m_crew.freeFor(channel);
    return static_cast<int>(std::count_if(queue->members.begin(), queue->members.end(),
                                          [&](AgentId agent) { return free.contains(agent); }));
}

std::optional<Timestamp> Matcher::changesAt() const
{
    const auto crew = m_crew.changesAt();
    const auto room = m_room.changesAt();
    return crew && room ? std::min(crew, room) : crew ? crew : room;
}

std::optional<Timestamp> Matcher::idleSince(AgentId agent) const
{
    const Member* member = m_crew.find(agent);
    return member == nullptr ? std::nullopt : member->idleSince();
}

InteractionId Matcher::offerOf(AgentId agent) const
{
    const Member* member = m_crew.find(agent);
    return member == nullptr ? InteractionId{} : member->offer;
}

} // namespace heddle::routing
