#pragma once

#include "core/routing/recomputing/sight.h"

#include <QString>

namespace heddle::service {

/// Under which name a line of the journal keeps what its decision looked at, among its facts.
inline const QString sightFact = QStringLiteral("seen");

/// What a decision looked at, without what is as usual and without names, which the decision has.
/// JSON, as one text: a line of the journal takes it as it is.
QString toText(const routing::Sight& sight);
/// nullopt where nothing was kept, or what was is not of this form.
std::optional<routing::Sight> sightIn(const QString& written);

} // namespace heddle::service
