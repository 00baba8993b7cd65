#include "core/routing/measures/erlang.h"

#include <cmath>

namespace heddle::routing {

namespace {

constexpr double hour = 3600e6;

double perMicrosecond(const Traffic& traffic)
{
    return traffic.arrivalsPerHour / hour;
}

Duration asDuration(double micros)
{
    return Duration(static_cast<qint64>(std::llround(micros)));
}

// The share refused where nobody may wait, by the recursion that never overflows.
double erlangB(double erlangs, int agents)
{
    double blocked = 1;
    for (int n = 1; n <= agents; ++n)
        blocked = erlangs * blocked / (n + erlangs * blocked);
    return blocked;
}

double erlangC(double erlangs, int agents)
{
    const double blocked = erlangB(erlangs, agents);
    const double idle = 1 - erlangs / agents;
    return blocked / (idle + blocked * (1 - idle));
}

std::optional<LineBehaviour> withoutPatience(const Traffic& traffic)
{
    const double load = traffic.erlangs();
    if (load >= traffic.agents)
        return std::nullopt;
    const double waits = erlangC(load, traffic.agents);
    return LineBehaviour{
        .waitShare = waits,
        .meanWait = asDuration(waits * double(traffic.handling.count()) / (traffic.agents - load)),
        .abandonShare = 0,
        .occupancy = load / traffic.agents};
}

// The stationary distribution of how many wait, up to where the rest is nothing: with all agents
// busy the share blocked by Erlang B, each further one that waits adding its patience to the exits.
LineBehaviour withPatience(const Traffic& traffic, double patience)
{
    const double arrivals = perMicrosecond(traffic);
    const double service = traffic.agents / double(traffic.handling.count());
    const double full = erlangB(traffic.erlangs(), traffic.agents);
    double waitingShares = 0; // relative to "all busy, nobody waits"
    double waitingMean = 0;
    double share = 1;
    for (int waiting = 1; share > 1e-16; ++waiting) {
        share *= arrivals / (service + waiting / patience);
        waitingShares += share;
        waitingMean += waiting * share;
    }
    const double allStates = 1 / full + waitingShares;
    const double line = waitingMean / allStates;
    const double abandons = line / patience / arrivals;
    return {.waitShare = (1 + waitingShares) / allStates,
            .meanWait = asDuration(line / arrivals),
            .abandonShare = abandons,
            .occupancy = traffic.erlangs() * (1 - abandons) / traffic.agents};
}

} // namespace

double Traffic::erlangs() const
{
    return perMicrosecond(*this) * double(handling.count());
}

std::optional<LineBehaviour> behaviourOf(const Traffic& traffic)
{
    if (traffic.agents <= 0 || traffic.handling <= Duration::zero())
        return std::nullopt;
    if (traffic.arrivalsPerHour <= 0)
        return LineBehaviour{};
    if (!traffic.patience)
        return withoutPatience(traffic);
    return withPatience(traffic, std::max(1.0, double(traffic.patience->count())));
}

std::optional<double> shareWithin(const Traffic& traffic, Duration within)
{
    const auto behaviour = behaviourOf(traffic);
    if (!behaviour || traffic.patience)
        return std::nullopt;
    const double drains = (traffic.agents - traffic.erlangs()) / double(traffic.handling.count());
    return 1 - behaviour->waitShare * std::exp(-drains * double(within.count()));
}

} // namespace heddle::routing
