#pragma once

#include "core/model/centre/queue.h"
#include "core/routing/measures/waitestimate.h"

#include <functional>

namespace heddle::routing {

/// How a queue stands when a contact comes.
struct QueueStanding {
    bool isOpen = true;
    int waiting = 0;
    std::optional<WaitEstimate> wait; ///< nullopt: nobody serves it

    bool operator==(const QueueStanding&) const = default;
};

/// Where a contact may wait, and what it is told.
struct Admission {
    QueueId queue; ///< where it goes: its own, or one further along
    /// What is done instead of plainly waiting there; nullopt: it waits.
    std::optional<OverflowStep> step;
    std::optional<OverflowCause> cause; ///< why, with `step` or after a way over other queues
    QStringList notices;                ///< for the customer, in the order they were met
    QList<QueueId> over;                ///< the queues it was sent on by

    bool operator==(const Admission&) const = default;
};

/// Whether a rule applies to a contact of `channel` now. With nobody serving, any wait is too long.
bool applies(const OverflowRule& rule, ChannelKind channel, const QueueStanding& standing);

using FindQueue = std::function<const Queue*(QueueId)>;
using StandingOf = std::function<QueueStanding(QueueId)>;

/// Follows the overflow rules from `queue` on. A way that leads back to a queue it came by ends
/// there: the contact waits in its own queue, so that no configuration sends it round for ever.
Admission admitted(const Queue& queue, ChannelKind channel, const FindQueue& find,
                   const StandingOf& standingOf);

} // namespace heddle::routing
