#pragma once

#include "core/routing/floor.h"

namespace heddle::routing {

/// Whether somebody is on the line now (call, chat), rather than waiting for an answer to come.
bool isLive(ChannelKind channel);

/// The place of a waiting interaction among all that wait; lower goes first. One without a target
/// ranks by its arrival, as if it were due one `assumedTarget` after it.
Rank rankOf(const Waiting& waiting, Timestamp now);

/// When rankOf() changes by itself next: a deferred interaction becomes live once it is later than
/// its queue's bound. nullopt: never, or already.
std::optional<Timestamp> becomesLive(const Waiting& waiting, Timestamp now);

constexpr Duration assumedTarget = std::chrono::hours(24);

} // namespace heddle::routing
