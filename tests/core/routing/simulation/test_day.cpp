#include "core/routing/simulation/arrivals.h"
#include "tests/core/routing/simulation/lines.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace heddle;
using namespace heddle::routing;
using namespace heddle::routing::test;

namespace {

/// Two queues; half of the agents know both, half the first only.
SimulationPlan twoSkills(AgentChoice choice)
{
    SimulationPlan plan = oneLine(70, 4min, 10, 24h, 8);
    plan.queues.first().choice = choice;
    Queue second = plan.queues.first();
    second.id = {2};
    second.members = second.members.mid(0, 5);
    plan.queues += second;
    Stream rare = plan.streams.first();
    rare.name = QStringLiteral("rare");
    rare.queue = second.id;
    rare.rates.first().perHour = 40;
    plan.streams += rare;
    return plan;
}

} // namespace

TEST_CASE("Arrivals at random come as often as their rate says, hour by hour", "[simulation]")
{
    Stream stream;
    stream.rates = {
        {simulationStart, 100}, {simulationStart + 1h, 0}, {simulationStart + 2h, 1000}};
    double counts[3] = {};
    for (std::uint64_t run = 0; run < 200; ++run) {
        Arrivals arrivals(stream, simulationStart, simulationStart + 3h,
                          Random(run, QStringLiteral("arrivals")));
        while (const auto at = arrivals.next())
            ++counts[(*at - simulationStart) / Duration(1h)];
    }
    CHECK(counts[0] / 200 == Approx(100).epsilon(0.02));
    CHECK(counts[1] == 0);
    CHECK(counts[2] / 200 == Approx(1000).epsilon(0.01));
}

TEST_CASE("Listed moments come exactly then, those after the end not at all", "[simulation]")
{
    SimulationPlan plan = oneLine(0, 1min, 1, 1h, 1);
    plan.countFrom = plan.start;
    Stream& stream = plan.streams.first();
    stream.rates.clear();
    stream.moments = {plan.start, plan.start + 10s, plan.start + 2h};
    stream.handling = Spread::fixed(30s);
    const Outcome outcome = simulate(plan).first();
    CHECK(outcome.all.counts.presented == 2);
    CHECK(outcome.all.counts.handled == 2);
    // The second comes 10 s into the first one's 30 s.
    CHECK(outcome.all.meanWait.value == Approx(10));
    CHECK(outcome.occupancy.value == Approx(60.0 / 3600));
}

TEST_CASE("Lognormal and listed times have the mean they are given", "[simulation]")
{
    Random chance(4, QStringLiteral("draws"));
    const Spread lognormal{
        .shape = Spread::Shape::LogNormal, .mean = 5min, .variation = 0.8, .list = {}};
    const Spread listed{.shape = Spread::Shape::Listed, .list = {1s, 2s, 6s}};
    Tally long5, three;
    for (int i = 0; i < 40'000; ++i) {
        long5.add(double(drawn(lognormal, chance).count()) / 1e6);
        three.add(double(drawn(listed, chance).count()) / 1e6);
    }
    CHECK(long5.mean() == Approx(300).epsilon(0.02));
    CHECK(std::sqrt(long5.variance()) == Approx(240).epsilon(0.05));
    CHECK(three.mean() == Approx(3).epsilon(0.02));
}

TEST_CASE("After a shift nothing is offered, and work in hand is finished", "[simulation]")
{
    SimulationPlan plan = oneLine(0, 1min, 1, 2h, 1);
    plan.countFrom = plan.start;
    plan.shifts.first().to = plan.start + 1h;
    Stream& stream = plan.streams.first();
    stream.rates.clear();
    stream.moments = {plan.start + 59min, plan.start + 61min};
    stream.handling = Spread::fixed(10min);
    const Outcome outcome = simulate(plan).first();
    CHECK(outcome.all.counts.handled == 1);
    CHECK(outcome.all.leftWaiting == 1);
    CHECK(outcome.occupancy.value == Approx(1.0 / 60));
}

TEST_CASE("Least flexible keeps rare skills free for what needs them", "[simulation]")
{
    const Outcome idle = simulate(twoSkills(AgentChoice::LongestIdle)).first();
    const Outcome flexible = simulate(twoSkills(AgentChoice::LeastFlexible)).first();
    // The same calls in both: their shares can be compared though the days differ much.
    CHECK(flexible.streams[1].levels[0].value > idle.streams[1].levels[0].value + 0.02);
    CHECK(flexible.streams[1].meanWait.value < idle.streams[1].meanWait.value);
    CHECK(flexible.streams[0].meanWait.value < 1.1 * idle.streams[0].meanWait.value);
}

TEST_CASE("Variants meet the same contacts", "[simulation]")
{
    SimulationPlan plan = twoSkills(AgentChoice::LongestIdle);
    plan.variants = {{.name = QStringLiteral("a"), .choice = AgentChoice::LongestIdle},
                     {.name = QStringLiteral("b"), .choice = AgentChoice::RoundRobin}};
    const QList<Outcome> outcomes = simulate(plan);
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].all.counts.presented == outcomes[1].all.counts.presented);
    CHECK(outcomes[0].all.counts.presented > 10'000);
    CHECK(outcomes[1].fairness.value > 0.9);
    CHECK(outcomes[1].fairness.high <= 1);
    CHECK(outcomes[1].fairness.low <= outcomes[1].fairness.value);
}
