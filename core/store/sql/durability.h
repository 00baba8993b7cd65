#pragma once

#include "core/store/sql/location.h"

namespace heddle::store {

/// The option of a SQLite store that may be lost with the power: a rehearsal, thrown away after it.
/// Nothing waits for the disk then, and what refers to what is not checked a second time.
inline const QString fleeting = QStringLiteral("synchronous=off");

inline StoreLocation fleetingFile(const QString& path)
{
    StoreLocation location = StoreLocation::file(path);
    location.options = fleeting;
    return location;
}

/// Where such a store is best kept, as a template for QTemporaryDir: in memory where the system has
/// room for it there, else among the temporary files. Its name has our process in it: what programs
/// left there that were killed is removed first.
QString fleetingFolder();

/// Whether what is committed must survive a power cut.
inline bool isDurable(const StoreLocation& location)
{
    return location.backend != Backend::Sqlite || location.options != fleeting;
}

} // namespace heddle::store
