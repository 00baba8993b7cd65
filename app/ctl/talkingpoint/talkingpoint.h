#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/entry.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace heddle::store {
class Store;
}

namespace heddle::ctl {

/// What of what was said is shown to everybody. A post is quoted when a moderator chose it and its
/// author agreed: its contact has both tags.
struct TalkingChoice {
    Timestamp since;
    Timestamp until;
    QString chosenTag = QStringLiteral("quote");
    QString consentTag = QStringLiteral("may quote");
    bool showsNames = false;
};

/// A post with our answer to it.
struct Quote {
    QString key; ///< the same in each export, and tells nothing of its author
    Timestamp at;
    QString source;
    QString author; ///< empty unless names are shown
    QString link;   ///< likewise
    QString words;
    QString answer;                     ///< empty while there is none
    std::optional<Timestamp> corrected; ///< its author changed it since

    bool operator==(const Quote&) const = default;
};

/// The quotes of a span of time, and what they were taken from.
struct TalkingPoint {
    QString centre;
    Timestamp since;
    Timestamp until;
    int posts = 0;              ///< of that time
    int withdrawn = 0;          ///< chosen ones that their authors took back: not shown
    QMap<QString, int> sources; ///< posts by source
    QList<Quote> quotes;        ///< the newest first
};

/// Reads it from a store. The same store and choice always give the same.
Result<TalkingPoint> talkingPoint(store::Store& store, const TalkingChoice& choice);

} // namespace heddle::ctl
