#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace heddle::insight {

/// How often a post had been passed on by a moment.
struct ShareCount {
    Timestamp at;
    qint64 shares = 0;

    bool operator==(const ShareCount&) const = default;
};

/// What is known of a post's spreading.
struct Spread {
    Timestamp posted;
    qint64 audience = 0;       ///< followers of its author
    QList<ShareCount> history; ///< in order of time, growing
    int novelty = 1000;        ///< thousandths: 1000 is never said before, 0 an old story
};

/// How far a post reaches, and whether to look at it now.
struct Reach {
    int score = 0;               ///< 0 to 1000
    bool isEarlyWarning = false; ///< still small, and growing fast
    double sharesPerHour = 0;    ///< of late, older shares counting half for every two hours
    QString why;                 ///< "2,300 followers, 40 shares/h"

    bool operator==(const Reach&) const = default;
};

/// Audience × speed of shares × novelty, each on a scale of tens (a tenfold counts one step more),
/// halved for every day since it was posted.
Reach readReach(const Spread& spread, Timestamp now);

} // namespace heddle::insight
