#include "core/service/router/floorplan.h"

#include "core/routing/decide.h"
#include "core/routing/eligibility.h"
#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::service {

namespace {

int weightOf(InteractionState state)
{
    switch (state) {
    case InteractionState::Assigned:
    case InteractionState::WrapUp: return routing::workedLoad;
    case InteractionState::Pending: return routing::parkedLoad;
    case InteractionState::New:
    case InteractionState::Queued:
    case InteractionState::Offered:
    case InteractionState::Closed: break;
    }
    return 0;
}

routing::Waiting waitingFrom(const Interaction& interaction, const Queue& queue)
{
    std::optional<Duration> latest = queue.latest;
    if (!latest)
        latest = interaction.firstReplied ? queue.targets.nextReply : queue.targets.firstReply;
    return {.id = interaction.id,
            .queue = interaction.queue,
            .channel = interaction.channel,
            .arrived = interaction.arrived,
            .queued = interaction.touched,
            .due = interaction.due,
            .latest = latest};
}

} // namespace

FloorPlan::FloorPlan(const Roster& roster, Lookup lookup)
    : m_roster(roster), m_lookup(std::move(lookup))
{}

void FloorPlan::apply(const Interaction& interaction, AgentId actor, Timestamp now)
{
    const auto held = m_held.find(interaction.id);
    if (held != m_held.end() && interaction.state == InteractionState::Queued
        && held->second.agent == actor)
        m_givenBack[interaction.id] = {actor, now, QStringLiteral("gave it back")};
    else if (interaction.state != InteractionState::Queued
             && interaction.state != InteractionState::Offered)
        m_givenBack.erase(interaction.id);
    hold(interaction, now);
    if (interaction.state == InteractionState::Queued)
        enqueue(interaction, now);
    else
        dequeue(interaction.id);
}

void FloorPlan::hold(const Interaction& interaction, Timestamp now)
{
    const auto change = [&](AgentId agent, const Load& by, int sign) {
        Load& load = m_loads[agent];
        const bool wasIdle = load.worked == 0;
        load.weight += sign * by.weight;
        load.items += sign * by.items;
        load.worked += sign * by.worked;
        if (!wasIdle && load.worked == 0)
            m_idleSince[agent] = now;
    };
    const int weight = interaction.assignee.isValid() ? weightOf(interaction.state) : 0;
    const Load load{weight, weight > 0, weight == routing::workedLoad};
    if (weight > 0)
        change(interaction.assignee, load, 1);
    if (const auto old = m_held.find(interaction.id); old != m_held.end()) {
        change(old->second.agent, old->second.load, -1);
        m_held.erase(old);
    }
    if (weight > 0)
        m_held[interaction.id] = {interaction.assignee, load};
}

void FloorPlan::apply(const Agent& agent)
{
    Timestamp& since = m_idleSince[agent.id];
    since = std::max(since, agent.presenceSince);
}

void FloorPlan::apply(const Offer& offer)
{
    if (!offer.end)
        m_offers[offer.agent] = offer.id;
    else if (const auto live = m_offers.find(offer.agent);
             live != m_offers.end() && live->second == offer.id)
        m_offers.erase(live);
}

void FloorPlan::enqueue(const Interaction& interaction, Timestamp now)
{
    const auto queue = m_roster.queue(interaction.queue);
    if (!queue)
        return;
    routing::Waiting waiting = waitingFrom(interaction, *queue);
    if (const auto before = m_waiting.find(interaction.id); before != m_waiting.end())
        waiting.queued = before->second.waiting.queued;
    dequeue(interaction.id);
    m_waiting[interaction.id] = {.waiting = waiting};
    place(interaction.id, now);
}

void FloorPlan::place(InteractionId id, Timestamp now)
{
    Line& line = m_waiting.at(id);
    line.rank = routing::rankOf(line.waiting, now);
    m_lines[line.waiting.queue].insert(line.rank);
    if (const auto at = routing::becomesLive(line.waiting, now))
        m_liveAt.insert({*at, id});
}

void FloorPlan::dequeue(InteractionId id)
{
    const auto line = m_waiting.find(id);
    if (line == m_waiting.end())
        return;
    m_lines[line->second.waiting.queue].erase(line->second.rank);
    if (const auto at = routing::becomesLive(line->second.waiting, Timestamp{0}))
        m_liveAt.erase({*at, id});
    m_heldBack.erase(id);
    m_waiting.erase(line);
}

void FloorPlan::promote(Timestamp now)
{
    while (!m_liveAt.empty() && m_liveAt.begin()->first <= now) {
        const InteractionId id = m_liveAt.begin()->second;
        m_liveAt.erase(m_liveAt.begin());
        const Line& line = m_waiting.at(id);
        m_lines[line.waiting.queue].erase(line.rank);
        place(id, now);
    }
}

const routing::Waiting& FloorPlan::known(InteractionId id)
{
    Line& line = m_waiting.at(id);
    if (!line.isKnown) {
        const Background background = m_lookup(id);
        line.waiting.preferred = background.preferred;
        line.waiting.refusals = background.refusals;
        if (const auto refusal = m_givenBack.find(id); refusal != m_givenBack.end())
            line.waiting.refusals += refusal->second;
        line.isKnown = true;
        if (line.waiting.preferred.isValid() || !line.waiting.refusals.isEmpty())
            m_heldBack.insert(id);
    }
    return line.waiting;
}

routing::Seat FloorPlan::seat(AgentId id) const
{
    routing::Seat seat{.agent = id};
    const auto agent = m_roster.agent(id);
    if (!agent)
        return seat;
    seat.name = agent->name;
    seat.presence = agent->presence;
    seat.paused = agent->pausedChannels;
    seat.limit = agent->capacity.limits.email * routing::workedLoad;
    seat.hasOffer = m_offers.contains(id);
    if (const auto load = m_loads.find(id); load != m_loads.end()) {
        seat.load = load->second.weight;
        seat.openWork = load->second.items;
    }
    seat.idleSince = idleSince(id);
    return seat;
}

std::optional<Timestamp> FloorPlan::idleSince(AgentId agent) const
{
    if (const auto load = m_loads.find(agent); load != m_loads.end() && load->second.worked > 0)
        return std::nullopt;
    const auto since = m_idleSince.find(agent);
    return since == m_idleSince.end() ? std::nullopt : std::optional(since->second);
}

routing::Floor FloorPlan::floorOf(const Queue& queue) const
{
    routing::Floor floor;
    for (const AgentId member : queue.members)
        floor.members += seat(member);
    std::sort(floor.members.begin(), floor.members.end(),
              [](const auto& a, const auto& b) { return a.agent < b.agent; });
    return floor;
}

std::optional<Decision> FloorPlan::next(Timestamp now)
{
    promote(now);
    struct Head {
        routing::Floor floor;
        std::set<Rank>::const_iterator at;
        std::set<Rank>::const_iterator end;
    };
    QList<Head> heads;
    for (const auto& [id, ranks] : m_lines) {
        const auto queue = m_roster.queue(id);
        if (!queue || ranks.empty())
            continue;
        const routing::Floor floor = floorOf(*queue);
        if (std::any_of(floor.members.begin(), floor.members.end(), routing::isFree))
            heads += Head{floor, ranks.begin(), ranks.end()};
    }
    while (!heads.isEmpty()) {
        const auto first = std::min_element(
            heads.begin(), heads.end(), [](const Head& a, const Head& b) { return *a.at < *b.at; });
        Decision decision = routing::decide(first->floor, known(first->at->id), now);
        if (decision.winner.isValid())
            return decision;
        if (++first->at == first->end)
            heads.erase(first);
    }
    return std::nullopt;
}

std::optional<Timestamp> FloorPlan::changesAt(Timestamp now)
{
    std::optional<Timestamp> next;
    const auto consider = [&](std::optional<Timestamp> at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    if (!m_liveAt.empty())
        consider(m_liveAt.begin()->first);
    for (const InteractionId id : m_heldBack) {
        const routing::Waiting& waiting = m_waiting.at(id).waiting;
        if (const auto queue = m_roster.queue(waiting.queue))
            consider(routing::changesAt(waiting, floorOf(*queue), now));
    }
    return next;
}

} // namespace heddle::service
