#pragma once

#include "core/routing/recomputing/sight.h"

#include <QJsonObject>

namespace heddle::service {

/// Under which name a line of the journal keeps what its decision looked at, among its facts.
inline const QString sightFact = QStringLiteral("seen");

/// What a decision looked at, without what is as usual and without names, which the decision has.
QJsonObject toJson(const routing::Sight& sight);
/// nullopt where nothing was kept, or what was is not of this form.
std::optional<routing::Sight> sightIn(const QJsonObject& object);

} // namespace heddle::service
