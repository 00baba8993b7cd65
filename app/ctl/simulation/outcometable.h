#pragma once

#include "core/routing/simulation/outcome.h"

#include <QJsonObject>
#include <QStringList>

namespace heddle::ctl {

/// The results of a simulation as lines for people: a table of all variants, with n and intervals.
QStringList tableOf(const routing::SimulationPlan& plan, const QList<routing::Outcome>& outcomes);

/// The same for programs: one object for each variant and stream, and one for all its streams.
QList<QJsonObject> jsonOf(const routing::SimulationPlan& plan,
                          const QList<routing::Outcome>& outcomes);

/// Every way to choose an agent (routing.md §4), each as a variant of the centre.
QList<routing::Variant> everyChoice();
/// The outcomes class by class: service level, p90 wait and fairness, with n and intervals.
QStringList comparisonOf(const routing::SimulationPlan& plan,
                         const QList<routing::Outcome>& outcomes);
/// What its columns mean.
QString comparisonHeading();

} // namespace heddle::ctl
