#pragma once

#include "core/base/clock.h"

namespace heddle::routing {

/// How much of something has come lately: each arrival counts `one`, and all of it halves at the
/// end of each `halfLife`. Whole numbers, so that the same events give the same on any machine.
class Demand {
public:
    static constexpr qint64 one = 1000;
    static constexpr Duration halfLife = std::chrono::minutes(10);

    Demand() = default;
    Demand(qint64 level, Timestamp now) : m_level(level), m_period(periodOf(now)) {}

    void add(Timestamp now)
    {
        m_level = level(now) + one;
        m_period = periodOf(now);
    }
    qint64 level(Timestamp now) const
    {
        const qint64 periods = periodOf(now) - m_period;
        return periods <= 0 ? m_level : periods < 60 ? m_level >> periods : 0;
    }

private:
    static qint64 periodOf(Timestamp at) { return at.micros / halfLife.count(); }

    qint64 m_level = 0;
    qint64 m_period = 0;
};

} // namespace heddle::routing
