#include "core/routing/recomputing/sight.h"

#include "core/routing/matching/record.h"

namespace heddle::routing {

namespace {

SeenAgent seen(const Member& member, const Item& item, AgentChoice choice, Timestamp now)
{
    SeenAgent one;
    one.agent.id = member.agent.id;
    one.agent.name = member.agent.name;
    one.agent.presence = member.agent.presence;
    one.agent.skills = member.agent.skills;
    one.agent.capacity = member.agent.capacity;
    one.agent.active = member.agent.active;
    one.isAway = member.awayFrom.of(item.waiting.channel);
    one.hasOffer = member.offer.isValid();
    one.work = member.work;
    one.freeSince = member.freeSince;
    one.lastOffered = member.lastOffered;
    one.rampLeft = member.rampLeft;
    one.nextDeferred = member.nextDeferred;
    for (const Member::Ability& ability : member.abilities) {
        if (choice == AgentChoice::LeastFlexible && ability.requirement != item.requirement)
            one.otherWork += {ability.requirement->wanted(now), ability.requirement->shares()};
    }
    return one;
}

} // namespace

Sight sightOf(const Item& item, const Queue* queue, const Crew& crew, Timestamp now)
{
    Sight sight{.at = now, .queue = {}, .waiting = item.waiting, .agents = {}};
    if (queue == nullptr)
        return sight;
    sight.queue.id = queue->id;
    sight.queue.rings = queue->rings;
    sight.queue.choice = queue->choice;
    sight.queue.rank = queue->rank;
    sight.queue.preferredWaits = queue->preferredWaits;
    for (const AgentId agent : queue->members) {
        const Member* member = crew.find(agent);
        if (member == nullptr || !isLookedAt(item, *member))
            continue;
        sight.agents += seen(*member, item, queue->choice, now);
        sight.queue.members += agent;
    }
    return sight;
}

} // namespace heddle::routing
