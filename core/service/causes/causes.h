#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/statistics.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QStringList>

namespace heddle::service {

/// Complaints of the same thing and the same trouble: most likely they have one cause.
struct Cause {
    /// One of them, as it is listed.
    struct Sample {
        EntryId entry;
        InteractionId interaction;
        QString customer;
        QString words;
        Timestamp at;
        ChannelKind channel = ChannelKind::Email;

        bool operator==(const Sample&) const = default;
    };

    QString words;    ///< what the newest says, in a sentence
    QStringList tags; ///< that all of its contacts have: its name, where somebody gave it one
    int senders = 0;
    int messages = 0;
    Estimate share; ///< of the complaining people, with its Wilson interval
    Timestamp first;
    Timestamp last;
    QList<Sample> samples;             ///< the newest first, not all
    QList<InteractionId> interactions; ///< all

    bool operator==(const Cause&) const = default;
};

/// What was looked at for causes, and what was found, the most people first.
struct CauseReview {
    Timestamp since;
    Timestamp until;
    int messages = 0;   ///< people's messages, each read
    int complaints = 0; ///< of these
    int senders = 0;    ///< people who complained
    bool isCut = false; ///< there were more messages than are looked at: `since` is the oldest's
    QList<Cause> causes;

    bool operator==(const CauseReview&) const = default;
};

/// Finds causes behind complaints, for supervisors.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: Refused (for agents),
/// and what the store fails with.
class Causes {
public:
    Causes() = default;
    Causes(const Causes&) = delete;
    Causes& operator=(const Causes&) = delete;
    virtual ~Causes() = default;

    /// Looks at what came in during the last `days`.
    virtual Async<CauseReview> review(int days) = 0;
};

} // namespace heddle::service
