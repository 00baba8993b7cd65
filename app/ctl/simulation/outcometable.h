#pragma once

#include "core/routing/simulation/outcome.h"

#include <QJsonObject>
#include <QStringList>

namespace heddle::ctl {

/// The results of a simulation as lines for people: a table of all variants, with n and intervals.
QStringList tableOf(const routing::SimulationPlan& plan, const QList<routing::Outcome>& outcomes);

/// The same for programs: one object for each variant and stream, and one for all its streams.
QList<QJsonObject> jsonOf(const QList<routing::Outcome>& outcomes);

} // namespace heddle::ctl
