#include "core/model/form/queuefields.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<RankParts::Policy> policies[] = {
    {RankParts::Policy::Due, "due"},
    {RankParts::Policy::Points, "points"},
    {RankParts::Policy::Acceleration, "acceleration"},
};

} // namespace

QLatin1String toName(RankParts::Policy policy)
{
    return nameIn(policies, policy);
}

RankParts partsOf(const RankPolicy& policy)
{
    if (const auto* points = std::get_if<RankByPoints>(&policy))
        return {.policy = RankParts::Policy::Points, .points = points->points};
    if (const auto* by = std::get_if<RankByAcceleration>(&policy))
        return {.policy = RankParts::Policy::Acceleration, .by = *by};
    return {};
}

RankPolicy policyOf(const RankParts& parts)
{
    switch (parts.policy) {
    case RankParts::Policy::Points: return RankByPoints{parts.points};
    case RankParts::Policy::Acceleration: return parts.by;
    case RankParts::Policy::Due: break;
    }
    return RankByDue{};
}

} // namespace heddle
