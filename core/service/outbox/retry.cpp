#include "core/service/outbox/retry.h"

#include <algorithm>
#include <array>

namespace heddle::service {

std::optional<Timestamp> nextTry(Timestamp written, int tries, Timestamp now,
                                 const RetryRules& rules)
{
    constexpr std::array<Duration, 5> waits{1min, 5min, 15min, 1h, 4h};
    const auto step = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(tries, 1)), 1,
                                              waits.size());
    const Timestamp next = now + waits.at(step - 1);
    return next > written + rules.giveUpAfter ? std::nullopt : std::optional(next);
}

} // namespace heddle::service
