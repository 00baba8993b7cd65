#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace heddle {

/// A call that we owe a customer. It waits in its queue with the age of what it came from, until an
/// agent makes it.
struct OwedCall {
    QString number;         ///< E.164
    Timestamp wished;       ///< not before this
    QList<Timestamp> tries; ///< that reached nobody, in order

    bool operator==(const OwedCall&) const = default;
};

} // namespace heddle
