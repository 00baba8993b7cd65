#include "core/service/outbox/retry.h"

#include <algorithm>
#include <iterator>

namespace heddle::service {

std::optional<Duration> nextTryAfter(int tries, Timestamp written, Timestamp now)
{
    static constexpr Duration waits[] = {1min, 2min, 5min, 15min, 30min, 60min};
    static constexpr Duration giveUp = 24h * 5;
    if (now - written >= giveUp)
        return std::nullopt;
    const auto step = static_cast<std::size_t>(std::max(tries, 1) - 1);
    return waits[std::min(step, std::size(waits) - 1)];
}

} // namespace heddle::service
