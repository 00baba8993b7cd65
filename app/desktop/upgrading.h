#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"

namespace heddle::app {

/// Brings a store of an older program to this one's version behind a window that tells how far it
/// is; does nothing where there is nothing to do. Fails with Cancelled when it was put off.
Done bringUpToDate(const store::StoreLocation& location);

} // namespace heddle::app
