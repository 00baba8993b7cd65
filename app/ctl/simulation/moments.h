#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QStringList>

namespace heddle::ctl {

/// What a CSV file of moments says.
struct Moments {
    QList<Timestamp> at;  ///< sorted
    QStringList mistakes; ///< one for each line that is no moment, with its number
};

/// The first column of each line, as "2026-11-23T09:00:04Z" or in seconds since 1970. The first
/// line may be a heading.
Moments momentsIn(const QByteArray& csv);

} // namespace heddle::ctl
