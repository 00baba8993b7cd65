#pragma once

#include "core/routing/recomputing/sight.h"

#include <QStringList>

namespace heddle::routing {

/// The decision that follows from what was looked at, made again by the code that decides.
Decision recomputed(const Sight& sight);

/// What `recorded` says otherwise than `again`, one sentence each; empty where they agree. How long
/// deciding took is no part of it.
QStringList differences(const Decision& recorded, const Decision& again);

} // namespace heddle::routing
