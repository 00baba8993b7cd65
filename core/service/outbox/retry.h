#pragma once

#include "core/base/clock.h"

#include <optional>

namespace heddle::service {

/// How long a message is tried.
struct RetryRules {
    Duration giveUpAfter = std::chrono::hours(5 * 24);
    Duration settle = std::chrono::seconds(10); ///< until a server shows what it accepted
    int looks = 3;                              ///< before "not sent" is believed
    int atOnce = 4;                             ///< messages being sent at the same time
};

/// When a message is tried again that was not accepted for the `tries`th time; nullopt when it has
/// been tried long enough. 1 min, 5 min, 15 min, 1 h, then every 4 h.
std::optional<Timestamp> nextTry(Timestamp written, int tries, Timestamp now,
                                 const RetryRules& rules);

} // namespace heddle::service
