#include "core/routing/simulation/outcome.h"

#include <algorithm>
#include <numeric>

namespace heddle::routing {

namespace {

using Values = std::vector<double>;

double average(std::span<const double> values)
{
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double quantile(std::span<const double> values, double p)
{
    Values sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return quantileOf(sorted, p);
}

// The spread between days says how sure a figure is; n stays what it was counted on.
Estimate overDays(const Values& perDay, double pooled, std::size_t n)
{
    Estimate estimate = meanOf(perDay);
    const double half = (estimate.high - estimate.low) / 2;
    return {pooled, pooled - half, pooled + half, static_cast<qint64>(n)};
}

template<class OfDay>
Estimate shareOver(const std::vector<StreamDay>& days, const Estimate& pooled, OfDay ofDay)
{
    if (days.size() < 2)
        return pooled;
    Values perDay;
    for (const StreamDay& day : days)
        perDay.push_back(ofDay(day).value);
    Estimate estimate = overDays(perDay, pooled.value, static_cast<std::size_t>(pooled.n));
    estimate.low = std::max(0.0, estimate.low);
    estimate.high = std::min(1.0, estimate.high);
    return estimate;
}

Estimate waitOver(const std::vector<StreamDay>& days, Values StreamDay::*waits,
                  const Statistic& statistic)
{
    Values all;
    Values perDay;
    for (const StreamDay& day : days) {
        all.insert(all.end(), (day.*waits).begin(), (day.*waits).end());
        perDay.push_back(statistic(day.*waits));
    }
    if (days.size() >= 2)
        return overDays(perDay, statistic(all), all.size());
    constexpr std::size_t mostResampled = 5000;
    if (all.size() > mostResampled)
        all.resize(mostResampled);
    return bootstrapped(all, statistic, Random(1, QStringLiteral("bootstrap")), 200);
}

StreamOutcome outcomeOf(const QString& name, const std::vector<StreamDay>& days)
{
    StreamOutcome outcome;
    outcome.name = name;
    for (const StreamDay& day : days) {
        outcome.counts.presented += day.counts.presented;
        outcome.counts.handled += day.counts.handled;
        outcome.counts.handledIn += day.counts.handledIn;
        outcome.counts.abandoned += day.counts.abandoned;
        outcome.counts.abandonedIn += day.counts.abandonedIn;
        outcome.leftWaiting += day.leftWaiting;
    }
    for (std::size_t i = 0; i < serviceFormulas.size(); ++i) {
        const auto level = [&](const ServiceCounts& counts) {
            return serviceLevel(counts, serviceFormulas[i]);
        };
        outcome.levels[i] = shareOver(days, level(outcome.counts),
                                      [&](const StreamDay& day) { return level(day.counts); });
    }
    const auto abandoned = [](const ServiceCounts& counts) {
        return shareOf(counts.abandoned, counts.presented);
    };
    outcome.abandoned = shareOver(days, abandoned(outcome.counts),
                                  [&](const StreamDay& day) { return abandoned(day.counts); });
    const auto point = [&](double p) {
        return waitOver(days, &StreamDay::waits,
                        [p](std::span<const double> values) { return quantile(values, p); });
    };
    outcome.meanWait = waitOver(days, &StreamDay::waits, average);
    outcome.meanSpeed = waitOver(days, &StreamDay::answered, average);
    outcome.p50 = point(0.5);
    outcome.p90 = point(0.9);
    outcome.p99 = point(0.99);
    return outcome;
}

// All streams of a day as one.
StreamDay together(const Day& day)
{
    StreamDay all;
    for (const StreamDay& one : day.streams) {
        all.counts.presented += one.counts.presented;
        all.counts.handled += one.counts.handled;
        all.counts.handledIn += one.counts.handledIn;
        all.counts.abandoned += one.counts.abandoned;
        all.counts.abandonedIn += one.counts.abandonedIn;
        all.leftWaiting += one.leftWaiting;
        all.waits.insert(all.waits.end(), one.waits.begin(), one.waits.end());
        all.answered.insert(all.answered.end(), one.answered.begin(), one.answered.end());
    }
    return all;
}

Outcome outcomeOf(const SimulationPlan& plan, const Variant& variant, const std::vector<Day>& days)
{
    Outcome outcome;
    outcome.variant = variant.name;
    outcome.days = static_cast<int>(days.size());
    for (qsizetype i = 0; i < plan.streams.size(); ++i) {
        std::vector<StreamDay> ofStream;
        for (const Day& day : days)
            ofStream.push_back(day.streams[static_cast<std::size_t>(i)]);
        outcome.streams += outcomeOf(plan.streams[i].name, ofStream);
    }
    std::vector<StreamDay> all;
    Values occupancies;
    Values fairness;
    for (const Day& day : days) {
        all.push_back(together(day));
        occupancies.push_back(day.occupancy);
        fairness.push_back(jainIndex(day.busyShares));
        outcome.decisions += day.decisions;
        outcome.digest = outcome.digest * 31 + day.digest;
    }
    outcome.all = outcomeOf(QStringLiteral("all"), all);
    outcome.occupancy = meanOf(occupancies);
    outcome.fairness = meanOf(fairness);
    return outcome;
}

} // namespace

QList<Outcome> simulate(const SimulationPlan& plan)
{
    const QList<Variant> asItIs{{.name = QStringLiteral("as configured")}};
    QList<Outcome> outcomes;
    for (const Variant& variant : plan.variants.isEmpty() ? asItIs : plan.variants) {
        std::vector<Day> days;
        for (int run = 0; run < std::max(1, plan.runs); ++run)
            days.push_back(playDay(plan, variant, run));
        outcomes += outcomeOf(plan, variant, days);
    }
    return outcomes;
}

} // namespace heddle::routing
