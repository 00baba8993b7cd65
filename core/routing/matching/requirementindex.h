#pragma once

#include "core/routing/matching/crew.h"

namespace heddle::routing {

/// The queues, what is asked for in each, and which agents satisfy it: worked out once when one of
/// the two changes, not for each thing that waits.
class RequirementIndex {
public:
    explicit RequirementIndex(Crew& crew) : m_crew(crew) {}

    /// Requirements of a queue must have no items while its settings change or it goes.
    void setQueue(const Queue& queue);
    void removeQueue(QueueId queue);
    const Queue* queue(QueueId id) const;

    /// The requirement of what waits in `queue`; counts one more item of it.
    Requirement& require(const Waiting& waiting, const Queue& queue);
    void forgo(Requirement& requirement);

    /// The skills of `member` changed, or they are new.
    void relink(Member& member);
    void unlink(Member& member);

    qsizetype waitingIn(QueueId queue) const;
    qsizetype waitingBefore(QueueId queue, const Rank& rank) const;

private:
    void link(Requirement& requirement, const Queue& queue);
    void linkTo(Requirement& requirement, Member& member);
    void dropRequirementsOf(QueueId queue);
    void drop(std::map<RequirementKey, Requirement>::iterator requirement);
    template<class Visit>
    void visit(QueueId queue, Visit visit) const;

    Crew& m_crew;
    std::map<QueueId, Queue> m_queues;
    std::map<RequirementKey, Requirement> m_requirements;
};

} // namespace heddle::routing
