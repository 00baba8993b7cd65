#pragma once

#include "core/model/offer.h"

#include <QString>
#include <QStringList>

namespace heddle::ui {

/// The one sentence of an offer card: why this came to me.
QString offerReason(const Decision& decision);

/// A decision told in sentences, most important first: who got it and by which rule, when it is
/// due, what moved it forward, who else was looked at and why not.
QStringList decisionSentences(const Decision& decision, Timestamp now);

} // namespace heddle::ui
