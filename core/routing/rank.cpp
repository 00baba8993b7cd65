#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::routing {

namespace {

constexpr Duration genesysPoint = std::chrono::milliseconds(60'000);
// What never speeds up still goes before what nobody waits for.
constexpr Duration niceNever = std::chrono::days(366);

Timestamp dueOf(const Waiting& waiting)
{
    return waiting.due.value_or(waiting.arrived + assumedTarget);
}

Timestamp liveFrom(const Waiting& waiting)
{
    return dueOf(waiting) + waiting.latest.value_or(assumedTarget);
}

bool isCritical(const Waiting& waiting)
{
    return std::any_of(waiting.boosts.begin(), waiting.boosts.end(),
                       [](const Boost& boost) { return boost.critical; });
}

struct Base {
    const Waiting& waiting;

    Timestamp operator()(const RankByDue&) const { return dueOf(waiting); }
    Timestamp operator()(const RankByPoints& policy) const
    {
        return waiting.arrived - policy.points * genesysPoint;
    }
    Timestamp operator()(const RankByAcceleration& policy) const
    {
        const Duration toGo = std::chrono::minutes(std::max(0, policy.most - policy.start));
        return waiting.arrived
               + (policy.acceleration > 0 ? toGo / policy.acceleration : niceNever + toGo);
    }
};

} // namespace

BandCause bandCause(const Waiting& waiting, Timestamp now)
{
    if (isLive(waiting.channel))
        return BandCause::Live;
    if (isCritical(waiting))
        return BandCause::Critical;
    return liveFrom(waiting) < now ? BandCause::Late : BandCause::Deferred;
}

Timestamp baseOf(const Waiting& waiting, const RankPolicy& policy)
{
    return std::visit(Base{waiting}, policy);
}

Rank rankOf(const Waiting& waiting, const RankPolicy& policy, Timestamp now)
{
    Timestamp key = baseOf(waiting, policy);
    for (const Boost& boost : waiting.boosts)
        key = key - boost.earlier;
    return {.band = bandCause(waiting, now) == BandCause::Deferred ? 1 : 0,
            .key = key,
            .arrived = waiting.arrived,
            .id = waiting.id};
}

Rank rankOf(const Waiting& waiting, Timestamp now)
{
    return rankOf(waiting, RankByDue{}, now);
}

std::optional<Timestamp> becomesLive(const Waiting& waiting, Timestamp now)
{
    if (bandCause(waiting, now) != BandCause::Deferred)
        return std::nullopt;
    return liveFrom(waiting) + Duration(1);
}

} // namespace heddle::routing
