#include "core/routing/simulation/outcome.h"

#include <algorithm>
#include <cmath>
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

// Between which of the sorted values a quantile lies follows from the binomial distribution,
// whatever theirs is.
Estimate quantileEstimate(std::span<const double> values, double p)
{
    if (values.empty())
        return {};
    Values sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const double n = double(sorted.size());
    const double half = 1.959963984540054 * std::sqrt(p * (1 - p) / n);
    return {quantileOf(sorted, p), quantileOf(sorted, p - half), quantileOf(sorted, p + half),
            static_cast<qint64>(sorted.size())};
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

Values pooled(const std::vector<StreamDay>& days, Values StreamDay::*waits)
{
    Values all;
    for (const StreamDay& day : days)
        all.insert(all.end(), (day.*waits).begin(), (day.*waits).end());
    return all;
}

Estimate meanOver(const std::vector<StreamDay>& days, Values StreamDay::*waits)
{
    const Values all = pooled(days, waits);
    if (days.size() < 2)
        return meanOf(all);
    Values perDay;
    for (const StreamDay& day : days)
        perDay.push_back(average(day.*waits));
    return overDays(perDay, average(all), all.size());
}

Estimate quantileOver(const std::vector<StreamDay>& days, double p)
{
    const Values all = pooled(days, &StreamDay::waits);
    if (days.size() < 2)
        return quantileEstimate(all, p);
    Values perDay;
    for (const StreamDay& day : days)
        perDay.push_back(quantile(day.waits, p));
    return overDays(perDay, quantile(all, p), all.size());
}

// One day says nothing about other days; how far its agents differ says a little.
Estimate overAgents(const std::vector<Day>& days, const Values& perDay, const Statistic& statistic)
{
    Estimate estimate = days.size() >= 2 ? meanOf(perDay)
                                         : bootstrapped(days.front().busyShares, statistic,
                                                        Random(1, QStringLiteral("bootstrap")));
    if (days.size() < 2)
        estimate.value = perDay.front();
    // Occupancy and Jain's index lie between 0 and 1, whatever a t interval says of few days.
    estimate.low = std::max(0.0, estimate.low);
    estimate.high = std::min(1.0, estimate.high);
    return estimate;
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
    outcome.meanWait = meanOver(days, &StreamDay::waits);
    outcome.meanSpeed = meanOver(days, &StreamDay::answered);
    outcome.p50 = quantileOver(days, 0.5);
    outcome.p90 = quantileOver(days, 0.9);
    outcome.p99 = quantileOver(days, 0.99);
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
    outcome.occupancy = overAgents(days, occupancies, average);
    outcome.fairness = overAgents(days, fairness, jainIndex);
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
