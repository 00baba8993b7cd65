#include "core/base/statistics.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace heddle {

namespace {

// The 97.5 % point of the normal distribution.
constexpr double normalPoint = 1.959963984540054;
constexpr double upperTail = 0.975;

// In double precision alone: long double differs between machines, and valgrind has none.
using Precision = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
using StudentsT = boost::math::students_t_distribution<double, Precision>;

// Kept for small samples: finding the point costs more than the mean itself.
double studentPoint(qint64 degrees)
{
    constexpr qint64 tabled = 256;
    static const std::vector<double> table = [] {
        std::vector<double> points{0};
        for (int d = 1; d < tabled; ++d)
            points.push_back(boost::math::quantile(StudentsT(d), upperTail));
        return points;
    }();
    if (degrees < tabled)
        return table[static_cast<std::size_t>(degrees)];
    return boost::math::quantile(StudentsT(double(degrees)), upperTail);
}

Estimate studentEstimate(qint64 n, double mean, double variance)
{
    if (n < 2)
        return {mean, mean, mean, n};
    const double half = studentPoint(n - 1) * std::sqrt(variance / double(n));
    return {mean, mean - half, mean + half, n};
}

} // namespace

Estimate shareOf(qint64 hits, qint64 all)
{
    if (all <= 0)
        return {0, 0, 1, 0};
    const double n = double(all);
    const double share = double(hits) / n;
    const double square = normalPoint * normalPoint;
    const double centre = (share + square / (2 * n)) / (1 + square / n);
    const double half =
        normalPoint / (1 + square / n) * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
    // At the ends the bound is the share itself; rounding must not push it past.
    return {share, std::clamp(centre - half, 0.0, share), std::clamp(centre + half, share, 1.0),
            all};
}

Estimate meanOf(std::span<const double> values)
{
    Tally tally;
    for (const double value : values)
        tally.add(value);
    return tally.estimate();
}

Estimate bootstrapped(std::span<const double> values, const Statistic& statistic, Random chance,
                      int resamples)
{
    const double value = statistic(values);
    const auto n = static_cast<qint64>(values.size());
    if (n < 2 || resamples < 2)
        return {value, value, value, n};
    std::vector<double> results;
    std::vector<double> sample(values.size());
    for (int i = 0; i < resamples; ++i) {
        for (double& drawn : sample)
            drawn = values[chance.below(values.size())];
        results.push_back(statistic(sample));
    }
    std::sort(results.begin(), results.end());
    return {value, quantileOf(results, 1 - upperTail), quantileOf(results, upperTail), n};
}

double quantileOf(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return 0;
    const double place = std::clamp(p, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

double jainIndex(std::span<const double> values)
{
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    return squares > 0 ? sum * sum / (double(values.size()) * squares) : 1;
}

void Tally::add(double value)
{
    ++m_n;
    const double off = value - m_mean;
    m_mean += off / double(m_n);
    m_squares += off * (value - m_mean);
}

double Tally::variance() const
{
    return m_n < 2 ? 0 : m_squares / double(m_n - 1);
}

Estimate Tally::estimate() const
{
    return studentEstimate(m_n, m_mean, variance());
}

} // namespace heddle
