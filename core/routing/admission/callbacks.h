#pragma once

#include "core/model/centre/queue.h"

namespace heddle::routing {

/// A call that is owed to a customer. It keeps its place in line by keeping `arrived`.
struct CallBack {
    Timestamp arrived;        ///< when the customer first called
    Timestamp wished;         ///< not before this, or when it was agreed
    QString zone;             ///< the customer's, IANA; empty: the centre's
    QList<Timestamp> tries;   ///< that reached nobody, in order
    bool isDoNotCall = false; ///< the customer said so, on any occasion

    bool operator==(const CallBack&) const = default;
};

/// When it may be tried next, `now` or later: within the windows by the customer's own clock, and
/// `apart` after the last try. nullopt: never (any more); they do not wish calls, all tries were
/// made, or no window opens.
std::optional<Timestamp> nextTry(const CallBack& callBack, const CallBackRule& rule,
                                 const QString& centreZone, Timestamp now);

} // namespace heddle::routing
