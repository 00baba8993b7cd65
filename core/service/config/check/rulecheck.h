#pragma once

#include "core/service/config/centreplan.h"

#include <functional>

namespace heddle::service {

/// Looks for what rules and macros of a plan name that is not there. `say(path, complaint)` is told
/// of each, with the place in the plan ("rules.0.then.1"); `complaint`'s own place is not set.
void checkRules(const CentrePlan& plan,
                const std::function<void(const QString& path, const Complaint& complaint)>& say);

/// Likewise for the web chat, with what cannot work in it.
void checkChat(const CentrePlan& plan,
               const std::function<void(const QString& path, const Complaint& complaint)>& say);

} // namespace heddle::service
