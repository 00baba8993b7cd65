#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <chrono>

namespace heddle {

/// Part of a day by the wall clock: from `from` up to and without `to`, both since midnight;
/// `to` is at most 24 h. A range over midnight is two, one on each day.
struct TimeRange {
    std::chrono::minutes from{};
    std::chrono::minutes to{};

    auto operator<=>(const TimeRange&) const = default;
};

/// The ranges of each weekday, Monday first: sorted, apart from each other.
using Week = std::array<QList<TimeRange>, 7>;

/// A week of seven equal days.
Week everyDay(TimeRange range);

/// A date that is not as its weekday: a holiday, or a day with hours of its own.
struct SpecialDay {
    QDate date;
    QString name;
    QList<TimeRange> hours; ///< empty: closed all day

    bool operator==(const SpecialDay&) const = default;
};

/// When a queue is open, by the wall clock of its zone. Where the clock springs forward, times that
/// do not exist are skipped; where it falls back, both passes of a repeated hour count.
struct Calendar {
    QString name; ///< its key
    QString zone; ///< IANA, "Europe/Berlin"
    Week week;
    QList<SpecialDay> specialDays; ///< in order of their dates, one for each at most

    bool operator==(const Calendar&) const = default;
};

} // namespace heddle
