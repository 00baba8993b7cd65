#pragma once

#include "core/base/result.h"
#include "core/store/sql/location.h"
#include "core/store/sql/progress.h"

namespace heddle::store {

class Store;

/// Copies a running SQLite store to `file` (and its blobs to `file`.blobs) while others go on
/// writing; the copy is one consistent moment and is moved into place when it is whole and durable.
/// Fails with Conflict (`file` is there already), NotFound (its folder is not), Unsupported
/// (PostgreSQL has pg_dump), Refused.
Done backUp(Store& store, const QString& file, const Progress& progress = {});

/// Puts a backup in the place of `target`, after checking all of it. `target` must not exist or
/// not be in use; it is replaced only when the copy is whole and durable.
/// Fails with NotFound, Corrupt (the backup does not hold together; nothing was changed).
Done restore(const QString& backup, const StoreLocation& target, const Progress& progress = {});

} // namespace heddle::store
