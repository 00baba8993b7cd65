#include "core/routing/recomputing/sight.h"

#include "core/model/form/skilltext.h"
#include "core/routing/matching/record.h"

#include <QSet>

namespace heddle::routing {

namespace {

/// The skills that somebody's rings ask for, the customer's language among them.
QSet<QString> askedFor(const QList<Ring>& rings, const QString& language)
{
    QSet<QString> asked{language};
    for (const Ring& ring : rings) {
        for (const QString& skill : skillsIn(ring.needs))
            asked.insert(skill);
    }
    return asked;
}

SeenAgent seen(const Member& member, const Item& item, const QSet<QString>& asked,
               AgentChoice choice, Timestamp now)
{
    SeenAgent one;
    one.agent.id = member.agent.id;
    one.agent.name = member.agent.name;
    one.agent.presence = member.agent.presence;
    for (auto skill = member.agent.skills.cbegin(); skill != member.agent.skills.cend(); ++skill) {
        if (asked.contains(skill.key()))
            one.agent.skills.insert(skill.key(), skill.value());
    }
    one.agent.capacity = member.agent.capacity;
    one.agent.active = member.agent.active;
    one.away = member.awayFrom.of(item.waiting.channel);
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
    const QSet<QString> asked = askedFor(
        item.waiting.rings.isEmpty() ? queue->rings : item.waiting.rings, item.waiting.language);
    for (const AgentId agent : queue->members) {
        const Member* member = crew.find(agent);
        if (member == nullptr || !isLookedAt(item, *member))
            continue;
        sight.agents += seen(*member, item, asked, queue->choice, now);
        sight.queue.members += agent;
    }
    return sight;
}

} // namespace heddle::routing
