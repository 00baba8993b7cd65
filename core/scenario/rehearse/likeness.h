#pragma once

#include "core/model/readings/readings.h"

#include <QString>

namespace heddle::scenario {

/// What is kept of something a customer said when nobody may know what it was.
struct Outlines {
    qint64 number = 0;  ///< of what was said; the same gives the same words
    qint64 contact = 0; ///< all that is said in one contact is about one thing
    qsizetype words = 0;
    bool begins = false; ///< it is the first of its contact
    int sentiment = 0;   ///< thousandths
    QList<SeverityKind> severity;
};

/// Something invented that could have been said.
struct Likeness {
    QString subject;
    QString text;

    bool operator==(const Likeness&) const = default;
};

/// Words about as long as those that were said, that feel as they did and are read as severe in the
/// same way. Nothing of what was said is in them, because nothing of it comes in here.
Likeness likenessOf(const Outlines& said);

} // namespace heddle::scenario
