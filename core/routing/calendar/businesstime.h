#pragma once

#include "core/base/clock.h"
#include "core/model/centre/calendar.h"

#include <QTimeZone>

#include <optional>

namespace heddle::routing {

/// Counts time by a calendar: a moment is open when the wall clock of the zone shows a time within
/// the hours of that date. So nothing is open in the hour a spring night leaves out, and both
/// passes of the hour an autumn night repeats count. An unknown zone is taken as UTC.
///
/// Pure but for its zone, which is looked up once. Questions look at most `farthest` ahead.
class BusinessTime {
public:
    explicit BusinessTime(Calendar calendar);

    bool isOpen(Timestamp at) const;
    /// The moment at which `span` of open time is over, counted from `from`; never() when it does
    /// not come within `farthest`. A span of zero (or less) is over at once.
    Timestamp after(Timestamp from, Duration span) const;
    /// The open time within from..to; zero when `to` is not later.
    Duration between(Timestamp from, Timestamp to) const;
    /// The first moment from `at` on that is open (closed); `at` itself where it is.
    std::optional<Timestamp> nextOpen(Timestamp at) const;
    std::optional<Timestamp> nextClosed(Timestamp at) const;

    static constexpr Duration farthest = std::chrono::days(5 * 366);

private:
    /// A stretch of time with one offset from UTC, within one local date.
    struct Stretch {
        Timestamp from;
        Timestamp to;
        Duration offset;
        QDate date;
        Timestamp midnight; ///< of that date, by `offset`
    };

    Stretch stretchAt(Timestamp at) const;
    const QList<TimeRange>& hoursOn(QDate date) const;
    template<class Visit>
    void visitOpen(Timestamp from, Visit visit) const;

    Calendar m_calendar;
    QTimeZone m_zone;
};

} // namespace heddle::routing
