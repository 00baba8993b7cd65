#pragma once

#include "core/service/config/centreplan.h"

namespace heddle::service {

/// One thing that is not the same in two centres.
struct Difference {
    QString path;   ///< "queues.Billing.targets.first_reply"
    QString before; ///< empty: it is as usual there, or not at all
    QString after;

    bool operator==(const Difference&) const = default;
};

/// What has to change to make `after` of `before`, in the order of the sections. What `after` leaves
/// open (no canned replies, no mailboxes) is no difference; nor is the order in lists of named
/// things.
QList<Difference> differencesOf(const CentrePlan& before, const CentrePlan& after);

/// "queues.Billing.choice: longest-idle → round-robin", "+ agents.anna: ...", "- boosts.late".
QString sentenceOf(const Difference& difference);

} // namespace heddle::service
