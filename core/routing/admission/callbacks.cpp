#include "core/routing/admission/callbacks.h"

#include "core/routing/calendar/businesstime.h"

#include <algorithm>

namespace heddle::routing {

std::optional<Timestamp> nextTry(const CallBack& callBack, const CallBackRule& rule,
                                 const QString& centreZone, Timestamp now)
{
    if (callBack.isDoNotCall || callBack.tries.size() >= rule.tries)
        return std::nullopt;
    Timestamp from = std::max(now, callBack.wished);
    if (!callBack.tries.isEmpty())
        from = std::max(from, callBack.tries.last() + rule.apart);
    const BusinessTime windows({.name = {},
                                .zone = callBack.zone.isEmpty() ? centreZone : callBack.zone,
                                .week = rule.windows,
                                .specialDays = {}});
    return windows.nextOpen(from);
}

} // namespace heddle::routing
