#pragma once

#include "core/service/config/centreplan.h"

#include <QHash>

namespace heddle::service {

/// What a centre is described for: to be worked in, or for one day on a stage (a scenario), where
/// nobody is locked out of anything.
enum class CentreUse { Live, Stage };

/// What is wrong with a plan beyond its single values: names that come twice, zones that do not
/// exist, overflow that goes in circles, rules that lack what they need; and as warnings what can
/// never work: a ring that nobody satisfies, a queue without members, a calendar never open.
///
/// `places` says where each value was read, by path ("queues.0.rings.1.needs").
QList<Complaint> complaintsOf(const CentrePlan& plan, const QHash<QString, Place>& places,
                              CentreUse use);

} // namespace heddle::service
