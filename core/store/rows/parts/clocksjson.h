#pragma once

#include "core/model/centre/targetclock.h"
#include "core/model/owedcall.h"

#include <QJsonArray>

namespace heddle::store {

// Parts of an interaction's row, as JSON.
QJsonArray toArray(const QList<TargetClock>& clocks);
/// The same as text, as a QJsonDocument would write it: it comes with every change of a row.
QString textOf(const QList<TargetClock>& clocks);
QList<TargetClock> clocksIn(const QJsonArray& array);
QString textOf(const OwedCall& call);
/// nullopt for an empty text.
std::optional<OwedCall> owedCallIn(const QString& json);

} // namespace heddle::store
