#pragma once

#include <QStringView>

#include <cstdint>

namespace heddle {

/// Chance that repeats: a named, counter-based source. The n-th draw of a stream depends on seed,
/// name and n alone, so it is the same on every machine and compiler (the standard library's
/// distributions are not).
/// Mixing function: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number
/// generators").
class Random {
public:
    Random(std::uint64_t seed, QStringView streamName);

    std::uint64_t next();
    /// Evenly from [0, bound). `bound` must be > 0. Unbiased (Lemire 2019).
    std::uint64_t below(std::uint64_t bound);
    /// Evenly from [low, high], both included.
    qint64 between(qint64 low, qint64 high);
    /// Evenly from [0, 1), 53 bits.
    double unit();
    bool chance(double probability) { return unit() < probability; }

private:
    std::uint64_t m_key;
    std::uint64_t m_counter = 0;
};

} // namespace heddle
