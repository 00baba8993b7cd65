#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"

namespace heddle::store {

/// Removes a SQLite database with its log and index.
void removeDatabase(const QString& path);

/// Renames a closed SQLite database, durably; what stood at `to` is gone. Fails with Refused.
Done moveIntoPlace(const QString& from, const QString& to);

/// Fails with Conflict while a program has the SQLite database open. Leaves its log written into
/// the file. A file too damaged to be opened is in nobody's use.
Done refuseInUse(const StoreLocation& location);

} // namespace heddle::store
