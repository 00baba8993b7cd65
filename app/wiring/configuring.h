#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"

#include <optional>

namespace heddle::app {

/// Makes the centre at `location` what the file at `path` says, where it differs, before an engine
/// opens it; no path, nothing to do. `login` has to be an administrator's, or the first to come; without one it is the
/// centre itself that changes. BadInput has a line for each mistake, with its place; else as
/// Store::open() and service::applyCentre().
Done configure(const store::StoreLocation& location, const QString& path,
               const std::optional<QString>& login);

} // namespace heddle::app
