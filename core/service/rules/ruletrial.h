#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

namespace heddle::service {

/// What rules would have done, had they been there.
struct RuleTrial {
    /// One message that a rule would have acted on.
    struct Sample {
        InteractionId interaction;
        EntryId entry;
        Timestamp at;
        QString subject;
        QString words; ///< the beginning of the message
        bool operator==(const Sample&) const = default;
    };
    /// One rule, in the order given.
    struct Outcome {
        QString rule;
        int fired = 0;
        QList<Sample> samples; ///< the newest, at most ten
        bool operator==(const Outcome&) const = default;
    };
    int messages = 0; ///< that were looked at
    QList<Outcome> outcomes;

    bool operator==(const RuleTrial&) const = default;
};

} // namespace heddle::service
