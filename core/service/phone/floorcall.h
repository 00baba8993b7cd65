#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>

namespace heddle::service {

/// A call that goes on at another desk, for those who look after it.
struct FloorCall {
    InteractionId id;
    QString who;   ///< the customer
    QString agent; ///< who talks to them
    QString queue;
    Timestamp began;

    bool operator==(const FloorCall&) const = default;
};

} // namespace heddle::service
