#pragma once

#include "core/base/clock.h"
#include "core/model/mail.h"

#include <QList>
#include <QString>

namespace heddle::service {

/// How many automatic answers one sender gets at most.
struct ReplyBudget {
    int perDay = 2;
    Duration between = std::chrono::hours(1);
};

/// Why no automatic answer may be sent to `mail`, in words; empty when one may. To be asked before
/// any automatic send.
///
/// Nothing automatic, listed or returned is ever answered (RFC 3834 §2, §4), the sender's wish is
/// kept, and whatever a sender's mails look like, two help desks that answer each other stop within
/// two replies: the budget counts what went to that sender before.
/// \param answered when automatic answers went to this sender before, in any order
QString whyNoAutomaticAnswer(const Mail& mail, const QList<Timestamp>& answered, Timestamp now,
                             const ReplyBudget& budget = {});

} // namespace heddle::service
