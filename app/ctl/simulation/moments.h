#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>

namespace heddle::ctl {

/// The moments in a CSV file, sorted: the first column of each line, as "2026-11-23T09:00:04Z" or
/// in seconds since 1970. The first line may be a heading. BadInput names the line.
Result<QList<Timestamp>> momentsIn(const QByteArray& csv);

} // namespace heddle::ctl
