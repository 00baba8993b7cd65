#pragma once

#include "core/model/centre/placeinline.h"
#include "core/routing/waiting.h"

namespace heddle::routing {

using heddle::assumedTarget;
using heddle::isLive;

/// The place of a waiting interaction among all that wait; lower goes first. One without a target
/// ranks by its arrival, as if it were due one `assumedTarget` after it.
Rank rankOf(const Waiting& waiting, const RankPolicy& policy, Timestamp now);
Rank rankOf(const Waiting& waiting, Timestamp now);

/// The moment a policy ranks it by, before its boosts are taken off:
/// - RankByDue: when it is due.
/// - RankByPoints (Genesys): its arrival, 60 s earlier for each point.
/// - RankByAcceleration (NICE): when its priority, rising from `start`, reaches `most`. In one queue
///   that is NICE's own order; between queues of unlike acceleration, where NICE's order changes
///   from minute to minute, the one that reaches the top first goes first.
Timestamp baseOf(const Waiting& waiting, const RankPolicy& policy);

/// Why it is in its band at `now`.
BandCause bandCause(const Waiting& waiting, Timestamp now);

/// When rankOf() changes by itself next: a deferred interaction becomes live once it is later than
/// its queue's bound. nullopt: never, or already.
std::optional<Timestamp> becomesLive(const Waiting& waiting, Timestamp now);

} // namespace heddle::routing
