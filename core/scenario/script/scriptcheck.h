#pragma once

#include "core/model/form/field.h"
#include "core/scenario/script/script.h"

namespace heddle::scenario {

/// What is wrong with a scenario beyond its single values: names of steps, customers, agents and
/// accounts that do not exist or come twice, steps that nothing starts or that lack what their deed
/// needs, assertions that say nothing. `places` says where each value was read, by path.
QList<Complaint> complaintsOf(const Script& script, const QHash<QString, Place>& places);

} // namespace heddle::scenario
