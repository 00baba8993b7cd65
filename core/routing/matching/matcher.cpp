#include "core/routing/matching/matcher.h"

#include "core/routing/matching/record.h"
#include "core/routing/matching/suitability.h"
#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::routing {

namespace {

QString detailFor(Standing standing, const Item& item, const Member& member, const Crew& crew)
{
    if (standing == Standing::Refused)
        return lastRefusal(item.waiting, member.agent.id)->why;
    if (standing == Standing::KeptForOther)
        return crew.find(item.with)->agent.name;
    return {};
}

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
    advance(now);
    for (;;) {
        const Item* freed = firstForFreed();
        const Item* touched = firstTouched();
        const Item* first = touched != nullptr && (freed == nullptr || touched->rank < freed->rank)
                                ? touched
                                : freed;
        if (first == nullptr)
            return std::nullopt;
        Decision decision = decide(*first);
        Item& item = *m_room.find(decision.interaction);
        m_room.offered(item, decision.winner, m_now);
        m_crew.offer(*m_crew.find(decision.winner), item.waiting.id, item.waiting.channel, m_now);
        return decision;
    }
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
    return std::any_of(free.begin(), free.end(), can);
}

qint64 Matcher::score(const Item& item, const Member& member, int ring) const
{
    const auto skill = [&] {
        return proficiency(item.requirement->rings[ring].needs, member.agent.skills,
                           item.waiting.language);
    };
    switch (m_room.queue(item.waiting.queue)->choice) {
    case AgentChoice::LongestIdle: break;
    case AgentChoice::LeastLoaded: return member.loadPercent();
    case AgentChoice::MostSkilled: return -skill();
    case AgentChoice::LeastSkilled: return skill();
    case AgentChoice::LeastFlexible: return wantedElsewhere(item, member);
    case AgentChoice::RoundRobin: return member.lastOffered.micros;
    }
    return 0;
}

// How much of what waits and came lately somebody could do besides this, each kind of work shared
// among all who can do it.
qint64 Matcher::wantedElsewhere(const Item& item, const Member& member) const
{
    qint64 sum = 0;
    for (const Member::Ability& ability : member.abilities) {
        const Requirement& other = *ability.requirement;
        if (&other == item.requirement)
            continue;
        const qint64 wanted = other.demand.level(m_now) + other.waiting() * Demand::one;
        sum += wanted / static_cast<qint64>(other.able.size());
    }
    return sum;
}

Candidate Matcher::candidate(const Item& item, const Member& member) const
{
    const Standing own = standing(item, member, m_crew, m_now);
    const RingSet rings = item.requirement != nullptr
                              ? item.requirement->ringsOf(member.agent.id) & activeFor(item)
                              : 0;
    const int ring = rings != 0 ? firstRing(rings) : 0;
    return {.agent = member.agent.id,
            .name = member.agent.name,
            .openWork = member.work.items(),
            .idleSince = member.idleSince(),
            .excluded = wordsFor(own, detailFor(own, item, member, m_crew)),
            .load = member.loadPercent(),
            .ring = ring,
            .score = rings != 0 ? score(item, member, ring) : 0};
}

Decision Matcher::decide(const Item& item) const
{
    const Waiting& waiting = item.waiting;
    const Queue* queue = m_room.queue(waiting.queue);
    Decision decision;
    decision.interaction = waiting.id;
    decision.at = m_now;
    decision.rank = item.rank;
    decision.due = waiting.due;
    decision.boosts = waiting.boosts;
    decision.base = baseOf(waiting, queue != nullptr ? queue->rank : RankPolicy());
    decision.bandCause = bandCause(waiting, m_now);
    decision.ring = item.step;
    decision.preferred = waiting.preferred;
    if (queue != nullptr) {
        for (const AgentId agent : queue->members) {
            const Member* member = m_crew.find(agent);
            // Who is at home says nothing about why it went to somebody who is here.
            if (member != nullptr
                && (member->agent.presence != Presence::Offline || agent == waiting.preferred))
                decision.candidates += candidate(item, *member);
        }
    }
    return settled(std::move(decision), waiting.channel,
                   queue != nullptr ? queue->choice : AgentChoice::LongestIdle);
}

std::optional<Decision> Matcher::explained(InteractionId id) const
{
    const Item* item = m_room.find(id);
    return item == nullptr ? std::nullopt : std::optional(decide(*item));
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
