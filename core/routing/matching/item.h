#pragma once

#include "core/routing/matching/requirement.h"

namespace heddle::routing {

/// Something that waits, and where.
struct Item {
    enum class Place {
        Nowhere, ///< its queue is not known
        Later,   ///< nobody may have it yet
        InLine,  ///< for everybody who satisfies the rings so far
        Kept,    ///< for the agent it prefers
        Offered, ///< before somebody
    };

    Waiting waiting;
    Requirement* requirement = nullptr; ///< nullptr while its queue is not known
    Place place = Place::Nowhere;
    Rank rank;
    int step = 0;                           ///< of the rings
    AgentId with;                           ///< for whom it is Kept or to whom it is Offered
    Timestamp changes = Timestamp::never(); ///< when time alone moves it
};

/// The rings that take part for an item by now.
inline RingSet activeFor(const Item& item)
{
    return item.requirement->active[static_cast<std::size_t>(item.step)];
}

/// Since when somebody may have it; its rings and its wait for the preferred agent count from here.
inline Timestamp availableFrom(const Waiting& waiting)
{
    return std::max(waiting.queued, waiting.notBefore.value_or(waiting.queued));
}

} // namespace heddle::routing
