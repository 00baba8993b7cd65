#include "core/routing/matching/suitability.h"

#include <algorithm>

namespace heddle::routing {

namespace {

bool isOver(const Refusal* refusal, Timestamp now, Duration rest)
{
    return refusal == nullptr || refusal->at + rest <= now;
}

bool isSomebodyElseLeft(const Item& item, AgentId agent, const Crew& crew, Timestamp now)
{
    const std::vector<Able>& able = item.requirement->able;
    return std::any_of(able.begin(), able.end(), [&](const Able& other) {
        return other.agent != agent && (other.rings & activeFor(item)) != 0
               && crew.find(other.agent)->isPresent(item.waiting.channel)
               && isOver(lastRefusal(item.waiting, other.agent), now, refusalRest);
    });
}

bool isResting(const Item& item, AgentId agent, const Crew& crew, Timestamp now)
{
    const Refusal* refusal = lastRefusal(item.waiting, agent);
    if (isOver(refusal, now, refusalRest))
        return false;
    return !isOver(refusal, now, lastOneRest) || isSomebodyElseLeft(item, agent, crew, now);
}

bool isHere(Standing standing)
{
    return standing != Standing::Offline && standing != Standing::NotReady
           && standing != Standing::AwayFromChannel && standing != Standing::Leaving
           && standing != Standing::Silent;
}

} // namespace

const Refusal* lastRefusal(const Waiting& waiting, AgentId agent)
{
    const Refusal* last = nullptr;
    for (const Refusal& refusal : waiting.refusals) {
        if (refusal.agent == agent && (last == nullptr || refusal.at > last->at))
            last = &refusal;
    }
    return last;
}

Standing standing(const Item& item, const Member& member, const Crew& crew, Timestamp now)
{
    const Standing own = member.standing(item.waiting.channel, now);
    if (!isHere(own))
        return own;
    if (item.requirement == nullptr
        || (item.requirement->ringsOf(member.agent.id) & activeFor(item)) == 0)
        return Standing::LacksSkills;
    if (own != Standing::Eligible)
        return own;
    if (isResting(item, member.agent.id, crew, now))
        return Standing::Refused;
    if (item.place == Item::Place::Kept && item.with != member.agent.id)
        return Standing::KeptForOther;
    return Standing::Eligible;
}

std::optional<Timestamp> keptUntil(const Item& item, const Queue& queue, const Crew& crew,
                                   Timestamp now)
{
    const Waiting& waiting = item.waiting;
    const Member* member = crew.find(waiting.preferred);
    if (member == nullptr || !member->isPresent(waiting.channel)
        || lastRefusal(waiting, waiting.preferred) != nullptr
        || (item.requirement->ringsOf(waiting.preferred) & activeFor(item)) == 0)
        return std::nullopt;
    Timestamp until = availableFrom(waiting) + queue.preferredWaits.of(waiting.channel);
    if (waiting.due)
        until = std::min(until, *waiting.due);
    return now < until ? std::optional(until) : std::nullopt;
}

} // namespace heddle::routing
