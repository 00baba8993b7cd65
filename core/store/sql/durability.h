#pragma once

#include "core/store/sql/location.h"

namespace heddle::store {

/// The option of a SQLite store that may be lost with the power: a rehearsal, thrown away after it.
/// Nothing waits for the disk then; all else is the same.
inline const QString fleeting = QStringLiteral("synchronous=off");

inline StoreLocation fleetingFile(const QString& path)
{
    StoreLocation location = StoreLocation::file(path);
    location.options = fleeting;
    return location;
}

/// Whether what is committed must survive a power cut.
inline bool isDurable(const StoreLocation& location)
{
    return location.backend != Backend::Sqlite || location.options != fleeting;
}

} // namespace heddle::store
