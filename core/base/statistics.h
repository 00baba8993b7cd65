#pragma once

#include "core/base/random.h"

#include <functional>
#include <span>
#include <vector>

namespace heddle {

/// A number that follows from a sample, with the sample's size and its 95 % interval.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
    qint64 n = 0;

    bool contains(double truth) const { return low <= truth && truth <= high; }
    bool operator==(const Estimate&) const = default;
};

/// A share with its Wilson score interval (Wilson 1927): right for small samples and near 0 and 1.
/// With nothing counted the share is 0 and may be anything from 0 to 1.
Estimate shareOf(qint64 hits, qint64 all);

/// A mean with its t interval. With fewer than two values the interval is the value itself.
Estimate meanOf(std::span<const double> values);

/// Any statistic of a sample with its percentile bootstrap interval (Efron 1979).
using Statistic = std::function<double(std::span<const double>)>;
Estimate bootstrapped(std::span<const double> values, const Statistic& statistic, Random chance,
                      int resamples = 1000);

/// The value below which the share `p` of `sorted` lies, between neighbours in proportion
/// (Hyndman and Fan 1996, definition 7). 0 for an empty sample.
double quantileOf(std::span<const double> sorted, double p);

/// How evenly something is spread: 1 where all have the same, 1/n where one has everything
/// (Jain, Chiu, Hawe 1984). 1 for nobody and for nothing.
double jainIndex(std::span<const double> values);

/// Mean and variance of values that are not kept (Welford 1962).
class Tally {
public:
    void add(double value);

    qint64 n() const { return m_n; }
    double mean() const { return m_mean; }
    /// Of the sample (n - 1); 0 for fewer than two values.
    double variance() const;
    Estimate estimate() const;

private:
    qint64 m_n = 0;
    double m_mean = 0;
    double m_squares = 0;
};

} // namespace heddle
