#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"
#include "core/store/sql/progress.h"

namespace heddle::store {

class Connection;

/// Removes a SQLite database with its log and index.
void removeDatabase(const QString& path);

/// Copies a running SQLite database to `file`, one consistent moment of it. Tells how many pages are
/// copied. What was copied of it is removed on failure: Refused, Cancelled.
Done copyDatabase(Connection& from, const QString& file, const Progress& progress = {});

/// Renames a closed SQLite database, durably; what stood at `to` is gone. Fails with Refused.
Done moveIntoPlace(const QString& from, const QString& to);

/// Fails with Conflict while a program has the SQLite database open. Leaves its log written into
/// the file. A file too damaged to be opened is in nobody's use.
Done refuseInUse(const StoreLocation& location);

} // namespace heddle::store
