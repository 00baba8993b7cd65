#pragma once

#include "core/base/clock.h"
#include "core/model/phone/phoneline.h"

namespace heddle {

/// Whether calls of a queue are recorded, and how long that is kept. A queue without one does as
/// the line of the call.
struct RecordingPolicy {
    QueueId queue;
    RecordingRule rule = RecordingRule::OnRequest;
    Duration keep{}; ///< from the call on; 0: until somebody removes it

    bool operator==(const RecordingPolicy&) const = default;
};

} // namespace heddle
