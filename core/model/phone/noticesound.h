#pragma once

#include "core/model/centre/overflow.h"

namespace heddle {

/// A recording that callers of a queue hear in place of its notice's words.
struct NoticeSound {
    QueueId queue;
    std::optional<OverflowCause> when; ///< only then; not set: whatever the cause
    QString sound;                     ///< a WAV file, at each desk that has the line

    bool operator==(const NoticeSound&) const = default;
};

} // namespace heddle
