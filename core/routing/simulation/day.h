#pragma once

#include "core/routing/measures/servicelevel.h"
#include "core/routing/simulation/plan.h"

#include <vector>

namespace heddle::routing {

/// What became of one stream on one simulated day.
struct StreamDay {
    ServiceCounts counts;
    qint64 leftWaiting = 0;       ///< when the day ended
    std::vector<double> waits;    ///< seconds, of all that were answered or gave up
    std::vector<double> answered; ///< seconds, of those that were answered
};

/// One simulated day.
struct Day {
    std::vector<StreamDay> streams; ///< in the order of the plan
    std::vector<double> busyShares; ///< of each agent with a shift: time busy ÷ time there
    double occupancy = 0;           ///< of all together
    qint64 decisions = 0;
    std::uint64_t digest = 0; ///< of all decisions; the same plan gives the same
};

/// Plays day number `run` of a plan by driving the router itself through virtual time.
Day playDay(const SimulationPlan& plan, const Variant& variant, int run);

} // namespace heddle::routing
