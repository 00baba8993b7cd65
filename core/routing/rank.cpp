#include "core/routing/rank.h"

#include <algorithm>

namespace heddle::routing {

namespace {

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

} // namespace

bool isLive(ChannelKind channel)
{
    return channel == ChannelKind::Phone || channel == ChannelKind::Chat;
}

Rank rankOf(const Waiting& waiting, Timestamp now)
{
    const bool live = isLive(waiting.channel) || isCritical(waiting) || liveFrom(waiting) < now;
    Timestamp key = dueOf(waiting);
    for (const Boost& boost : waiting.boosts)
        key = key - boost.earlier;
    return {.band = live ? 0 : 1, .key = key, .arrived = waiting.arrived, .id = waiting.id};
}

std::optional<Timestamp> becomesLive(const Waiting& waiting, Timestamp now)
{
    if (rankOf(waiting, now).band == 0)
        return std::nullopt;
    return liveFrom(waiting) + Duration(1);
}

} // namespace heddle::routing
