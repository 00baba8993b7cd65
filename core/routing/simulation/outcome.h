#pragma once

#include "core/routing/simulation/day.h"

namespace heddle::routing {

/// Figures of several days or of one. The intervals are over days where there are at least two,
/// else over what came on the one: Wilson for shares, t for means, order statistics for quantiles,
/// bootstrap over the agents for their occupancy and fairness.
struct StreamOutcome {
    QString name;
    ServiceCounts counts; ///< of all days together
    qint64 leftWaiting = 0;
    std::array<Estimate, serviceFormulas.size()> levels;
    Estimate meanWait;  ///< seconds, of all that were answered or gave up
    Estimate meanSpeed; ///< seconds, of those that were answered (ASA)
    Estimate p50, p90, p99;
    Estimate abandoned;
};

/// How one variant did.
struct Outcome {
    QString variant;
    int days = 0;
    QList<StreamOutcome> streams;
    StreamOutcome all;
    Estimate occupancy; ///< wall clock
    Estimate fairness;  ///< Jain's index of the agents' occupancies
    qint64 decisions = 0;
    std::uint64_t digest = 0;
};

/// Plays every day of every variant of a plan; one outcome each, in their order.
QList<Outcome> simulate(const SimulationPlan& plan);

} // namespace heddle::routing
