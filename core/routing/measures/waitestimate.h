#pragma once

#include "core/base/clock.h"

#include <optional>

namespace heddle::routing {

/// How long somebody will probably wait, and how far that may be off.
struct WaitEstimate {
    Duration expected{};
    Duration low{};  ///< nine of ten wait longer
    Duration high{}; ///< nine of ten wait less

    bool operator==(const WaitEstimate&) const = default;
};

/// The wait for the one behind `ahead` others while all agents are busy: (ahead + 1) × recent
/// handling ÷ serving agents. Agents become free one by one at random moments, so it is a sum of
/// so many gaps, and the spread follows. `serving` counts the agents who work now and could take
/// it; nullopt with none of them.
std::optional<WaitEstimate> estimatedWait(int ahead, Duration handling, int serving);

} // namespace heddle::routing
