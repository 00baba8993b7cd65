#pragma once

#include "core/model/readings/readings.h"

#include <QJsonObject>

namespace heddle {

/// The whole value as the journal and the entry's row keep it; what is empty is left out.
QJsonObject toJson(const Readings& readings);

/// The value again. Names it does not know (of a newer program) are left out.
Readings readingsFromJson(const QJsonObject& object);

} // namespace heddle
