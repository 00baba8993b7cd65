#pragma once

#include "core/store/sql/connection.h"

namespace heddle::store {

/// Brings a database to this program's schema: numbered steps, forward only, one transaction each.
///
/// A database written by a newer program is refused (Unsupported; the detail names both versions),
/// a database that is not ours too (BadInput). An existing SQLite file is copied to
/// `<file>.before-<version>` first.
class Migrator {
public:
    explicit Migrator(Connection& connection) : m_connection(connection) {}

    /// The version this program knows.
    static int newest();
    /// The database's version; 0 for an empty one.
    Result<int> version();
    Done migrate();

private:
    Result<bool> isEmpty();
    Done step(int version);
    Done keepCopy(int version);

    Connection& m_connection;
};

} // namespace heddle::store
