#include "core/base/clock.h"

#include <QTimer>

#include <algorithm>

namespace heddle {

namespace {
// QTimer counts in int milliseconds; longer waits are taken in steps.
constexpr Duration longestStep = 24h;
} // namespace

Timestamp SystemClock::now() const
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<Duration>(sinceEpoch).count()};
}

void SystemClock::callAt(Timestamp at, QObject* context, std::function<void()> action)
{
    const Duration wait = std::clamp<Duration>(at - now(), Duration::zero(), longestStep);
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(wait);
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, context,
                       [this, at, context, action = std::move(action)]() mutable {
                           if (now() < at)
                               callAt(at, context, std::move(action));
                           else
                               action();
                       });
}

} // namespace heddle
