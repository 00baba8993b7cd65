#pragma once

#include "core/model/offer.h"

#include <QString>
#include <QStringList>

namespace heddle::ui {

/// The one sentence of an offer card: why this came to me, and why now.
QString offerReason(const Decision& decision);

/// Why somebody was left out, from the words that a decision records.
QString exclusionWords(const QString& excluded);

/// One question about a decision, and what there is to say to it.
struct DecisionPart {
    QString title;
    QStringList sentences;

    bool operator==(const DecisionPart&) const = default;
};

/// A decision told in sentences, most important first: who got it and by which rule; how soon and
/// what moved it forward; who else could have had it; who could not, and why.
QList<DecisionPart> decisionParts(const Decision& decision, Timestamp now);

} // namespace heddle::ui
