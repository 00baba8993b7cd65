#pragma once

#include "core/base/result.h"
#include "core/model/centre/skill.h"

namespace heddle::routing {

// What other products ask for step by step, as rings. Each says exactly what it said there.

/// A step of a Cisco precision queue: agents of earlier steps stay in it.
struct PrecisionStep {
    SkillExpression expression;
    Duration wait{};

    bool operator==(const PrecisionStep&) const = default;
};

/// A step of Amazon Connect's routing criteria: it holds until it expires, then the next alone.
struct CriteriaStep {
    SkillExpression expression;
    std::optional<Duration> expires; ///< nullopt: never; what follows is not reached

    bool operator==(const CriteriaStep&) const = default;
};

/// A skill that Salesforce asks of whoever takes a work item; an additional one is dropped after a
/// time, those of the highest number first.
struct WorkItemSkill {
    QString skill;
    int least = 1;
    std::optional<int> dropOrder; ///< nullopt: never dropped

    bool operator==(const WorkItemSkill&) const = default;
};

/// BadInput names what Cisco would refuse: more than 10 steps, 10 terms in one, 5 skills in all.
Result<QList<Ring>> ringsOfPrecisionQueue(const QList<PrecisionStep>& steps);
/// When all have expired any agent of the queue will do, as there.
QList<Ring> ringsOfCriteria(const QList<CriteriaStep>& steps);
/// Each `dropAfter` those with the highest drop order go, until only those are left that stay.
QList<Ring> ringsOfWorkItem(const QList<WorkItemSkill>& skills, Duration dropAfter);

} // namespace heddle::routing
