#pragma once

#include "core/model/offer.h"

#include <QString>

namespace heddle::store {

/// A decision as it stands with its offer, and in the journal where nobody was found.
QString toText(const Decision& decision);
Decision decisionIn(const QString& written);

} // namespace heddle::store
