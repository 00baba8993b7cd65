#pragma once

#include "core/routing/simulation/outcome.h"

namespace heddle::routing::test {

constexpr Timestamp simulationStart{1'772'000'000'000'000};

/// One line of calls before equal agents who are there all the time: what theory knows.
inline SimulationPlan oneLine(double callsPerHour, Duration handling, int agents, Duration length,
                              int runs)
{
    SimulationPlan plan;
    plan.start = simulationStart;
    plan.end = plan.start + length;
    plan.countFrom = plan.start + length / 10;
    plan.runs = runs;
    Queue queue;
    queue.id = {1};
    for (int i = 1; i <= agents; ++i) {
        Agent agent;
        agent.id = {i};
        plan.agents += agent;
        plan.shifts += {agent.id, plan.start, plan.end};
        queue.members += agent.id;
    }
    plan.queues = {queue};
    Stream calls;
    calls.name = QStringLiteral("calls");
    calls.queue = queue.id;
    calls.rates = {{plan.start, callsPerHour}};
    calls.handling = Spread::exponential(handling);
    plan.streams = {calls};
    return plan;
}

} // namespace heddle::routing::test
