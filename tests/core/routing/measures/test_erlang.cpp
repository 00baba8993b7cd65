#include "core/routing/measures/erlang.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace heddle;
using namespace heddle::routing;

namespace {

double seconds(Duration span)
{
    return double(span.count()) / 1e6;
}

/// The same line by brute force: the whole chain of states, one probability after the other.
LineBehaviour bySummation(double arrivals, double handling, int agents, double patience)
{
    double state = 1, all = 1, busy = agents == 0, line = 0;
    for (int k = 1; k < 5000; ++k) {
        state *= arrivals / (std::min(k, agents) / handling + std::max(0, k - agents) / patience);
        all += state;
        busy += k >= agents ? state : 0;
        line += std::max(0, k - agents) * state;
    }
    return {.waitShare = busy / all,
            .meanWait = Duration(qint64(line / all / arrivals * 1e6)),
            .abandonShare = line / all / patience / arrivals,
            .occupancy = 0};
}

} // namespace

TEST_CASE("Erlang C gives the textbook numbers", "[routing]")
{
    // 360 calls an hour of four minutes before 29 agents: 24 erlangs.
    const Traffic traffic{.arrivalsPerHour = 360, .handling = 4min, .agents = 29, .patience = {}};
    CHECK(traffic.erlangs() == Approx(24));
    const auto line = behaviourOf(traffic);
    REQUIRE(line);
    CHECK(line->waitShare == Approx(0.242274).epsilon(1e-5));
    CHECK(seconds(line->meanWait) == Approx(11.62915).epsilon(1e-5));
    CHECK(line->occupancy == Approx(24.0 / 29));
    CHECK(*shareWithin(traffic, 15s) == Approx(0.822749).epsilon(1e-5));
}

TEST_CASE("With one agent Erlang C is the plain queue", "[routing]")
{
    // Half loaded: half wait, and the mean wait is one handling time.
    const auto line =
        behaviourOf({.arrivalsPerHour = 30, .handling = 1min, .agents = 1, .patience = {}});
    CHECK(line->waitShare == Approx(0.5));
    CHECK(seconds(line->meanWait) == Approx(60));
}

TEST_CASE("Erlang A agrees with the sum over all states", "[routing]")
{
    struct Line {
        double perHour;
        int handling;
        int agents;
        int patience;
    };
    const auto line = GENERATE(Line{360, 240, 24, 120}, Line{100, 180, 4, 60}, Line{10, 300, 3, 30},
                               Line{5000, 240, 200, 60});
    const auto told = behaviourOf({.arrivalsPerHour = line.perHour,
                                   .handling = std::chrono::seconds(line.handling),
                                   .agents = line.agents,
                                   .patience = std::chrono::seconds(line.patience)});
    const auto summed = bySummation(line.perHour / 3600, line.handling, line.agents, line.patience);
    REQUIRE(told);
    CHECK(told->waitShare == Approx(summed.waitShare).epsilon(1e-9));
    CHECK(told->abandonShare == Approx(summed.abandonShare).epsilon(1e-9));
    CHECK(seconds(told->meanWait) == Approx(seconds(summed.meanWait)).epsilon(1e-5));
}

TEST_CASE("Erlang A goes towards Erlang C as patience grows, and never fails under overload",
          "[routing]")
{
    Traffic traffic{.arrivalsPerHour = 360, .handling = 4min, .agents = 29, .patience = 24h * 1000};
    CHECK(behaviourOf(traffic)->waitShare == Approx(0.242274).epsilon(1e-3));
    traffic.agents = 5;
    traffic.patience = 1min;
    const auto line = behaviourOf(traffic);
    CHECK(line->abandonShare > 0.7);
    CHECK(line->occupancy > 0.99);
}

TEST_CASE("A line that grows without end has no mean wait", "[routing]")
{
    CHECK_FALSE(
        behaviourOf({.arrivalsPerHour = 60, .handling = 1min, .agents = 1, .patience = {}}));
    CHECK_FALSE(
        behaviourOf({.arrivalsPerHour = 60, .handling = 1min, .agents = 0, .patience = {}}));
    CHECK(
        behaviourOf({.arrivalsPerHour = 0, .handling = 1min, .agents = 1, .patience = {}})->meanWait
        == Duration(0));
}
