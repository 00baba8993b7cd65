#pragma once

#include "core/base/clock.h"

#include <optional>

namespace heddle::service {

/// How long to wait before the next try of a message that could not be delivered yet, or nullopt
/// when it is time to give up: 1, 2, 5, 15, 30 min, then hourly, up to five days after it was
/// written (RFC 5321 §4.5.4.1: give up after 4-5 days).
/// \param tries how often it was tried already, at least 1
std::optional<Duration> nextTryAfter(int tries, Timestamp written, Timestamp now);

} // namespace heddle::service
