#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QStringView>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace heddle::service {

/// A moment of the demo centre's week: a wall-clock time some days from today, or, without `time`,
/// some minutes from now.
struct DemoMoment {
    int days = 0;
    std::optional<QTime> time;
    int minutes = 0;

    bool operator==(const DemoMoment&) const = default;
};

/// When and where the demo centre is opened: what its moments count from.
struct DemoCalendar {
    Timestamp now;
    QTimeZone zone;
};

/// Reads "-3d 14:20", "+2d 10:00" (days from today, at a time) or "-95m" (minutes from now).
std::optional<DemoMoment> demoMomentFromText(QStringView text);

/// The moment in the calendar's zone.
QDateTime demoDateTime(const DemoMoment& moment, const DemoCalendar& calendar);

} // namespace heddle::service
