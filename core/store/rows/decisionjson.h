#pragma once

#include "core/model/offer.h"

#include <QJsonObject>

namespace heddle::store {

/// A decision as it stands with its offer, and in the journal where nobody was found.
QJsonObject toJson(const Decision& decision);
Decision decisionIn(const QJsonObject& object);

} // namespace heddle::store
