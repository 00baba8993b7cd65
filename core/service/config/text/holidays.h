#pragma once

#include "core/base/result.h"
#include "core/model/centre/calendar.h"

#include <QByteArray>

namespace heddle::service {

/// The all-day events of an iCalendar file (RFC 5545) as days that are closed, sorted, each date
/// once; yearly ones for ten years. At most 1 MB and 5,000 days. BadInput when it is none, or has
/// no such event.
Result<QList<SpecialDay>> holidaysIn(const QByteArray& ics);

} // namespace heddle::service
