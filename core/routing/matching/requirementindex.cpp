#include "core/routing/matching/requirementindex.h"

#include <algorithm>

namespace heddle::routing {

namespace {

RequirementKey firstKeyOf(QueueId queue)
{
    return {.queue = queue, .channel = ChannelKind::Phone, .language = {}, .ownRings = {}};
}

void eraseAbility(Member& member, const Requirement& requirement)
{
    std::erase_if(member.abilities, [&](const Member::Ability& ability) {
        return ability.requirement == &requirement;
    });
}

} // namespace

template<class Visit>
void RequirementIndex::visit(QueueId queue, Visit visit) const
{
    for (auto at = m_requirements.lower_bound(firstKeyOf(queue));
         at != m_requirements.end() && at->first.queue == queue; ++at)
        visit(at->second);
}

const Queue* RequirementIndex::queue(QueueId id) const
{
    const auto queue = m_queues.find(id);
    return queue == m_queues.end() ? nullptr : &queue->second;
}

void RequirementIndex::setQueue(const Queue& queue)
{
    dropRequirementsOf(queue.id);
    m_queues.insert_or_assign(queue.id, queue);
}

void RequirementIndex::removeQueue(QueueId queue)
{
    dropRequirementsOf(queue);
    m_queues.erase(queue);
}

void RequirementIndex::dropRequirementsOf(QueueId queue)
{
    auto at = m_requirements.lower_bound(firstKeyOf(queue));
    while (at != m_requirements.end() && at->first.queue == queue)
        drop(at++);
}

void RequirementIndex::drop(std::map<RequirementKey, Requirement>::iterator requirement)
{
    for (const Able& able : requirement->second.able)
        eraseAbility(*m_crew.find(able.agent), requirement->second);
    m_requirements.erase(requirement);
}

Requirement& RequirementIndex::require(const Waiting& waiting, const Queue& queue)
{
    RequirementKey key = requirementKey(waiting);
    auto found = m_requirements.find(key);
    if (found == m_requirements.end()) {
        const QList<Ring>& rings = waiting.rings.isEmpty() ? queue.rings : waiting.rings;
        found = m_requirements.emplace(key, Requirement(key, rings)).first;
        link(found->second, queue);
    }
    ++found->second.items;
    return found->second;
}

// The queue's own requirements stay when nothing has them: they remember what is wanted lately.
void RequirementIndex::forgo(Requirement& requirement)
{
    if (--requirement.items == 0 && !requirement.key.ownRings.isEmpty())
        drop(m_requirements.find(requirement.key));
}

void RequirementIndex::link(Requirement& requirement, const Queue& queue)
{
    for (const AgentId agent : queue.members) {
        if (Member* member = m_crew.find(agent))
            linkTo(requirement, *member);
    }
}

void RequirementIndex::linkTo(Requirement& requirement, Member& member)
{
    const RingSet rings = ringsOf(requirement.rings, member.agent.skills, requirement.key.language);
    requirement.setAble(member.agent.id, rings);
    if (rings != 0)
        member.abilities.push_back({&requirement, rings});
}

void RequirementIndex::relink(Member& member)
{
    unlink(member);
    for (auto& [key, requirement] : m_requirements) {
        if (m_queues.at(key.queue).members.contains(member.agent.id))
            linkTo(requirement, member);
    }
}

void RequirementIndex::unlink(Member& member)
{
    for (const Member::Ability& ability : member.abilities)
        ability.requirement->setAble(member.agent.id, 0);
    member.abilities.clear();
}

qsizetype RequirementIndex::waitingIn(QueueId queue) const
{
    qsizetype sum = 0;
    visit(queue, [&](const Requirement& requirement) { sum += requirement.waiting(); });
    return sum;
}

qsizetype RequirementIndex::waitingBefore(QueueId queue, const Rank& rank) const
{
    qsizetype sum = 0;
    visit(queue, [&](const Requirement& requirement) { sum += requirement.waitingBefore(rank); });
    return sum;
}

} // namespace heddle::routing
