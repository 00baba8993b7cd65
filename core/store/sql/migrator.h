#pragma once

#include "core/store/sql/connection.h"
#include "core/store/sql/progress.h"

namespace heddle::store {

/// What a migration is at: the copy of the old file (in pages), then the steps. A step that writes
/// entries anew counts them; of another the total is 0.
enum class MigrationStage { Copying, Writing };
using TellMigration = std::function<GoOn(MigrationStage stage, qint64 done, qint64 total)>;

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
    /// Stopped by `tell` it fails with Cancelled, keeps the steps that were whole and goes on from
    /// there the next time.
    Done migrate(const TellMigration& tell = {});

private:
    Result<bool> isEmpty();
    Done step(int version, const TellMigration& tell);
    Done writeEntries(const QString& sql, const TellMigration& tell);
    Done keepCopy(int version, const TellMigration& tell);

    Connection& m_connection;
};

/// Whether a store is there that an older program wrote. False for none, and for one that cannot be
/// read: opening it says why.
bool isBehind(const StoreLocation& location);

/// Brings a store to this program's version, as Store::open() does without a word; on a big store it
/// takes minutes. Fails with what Store::open() fails with, and with Cancelled.
///
/// Thread: any.
Done bringUpToDate(const StoreLocation& location, const TellMigration& tell);

} // namespace heddle::store
