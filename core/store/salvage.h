#pragma once

#include "core/store/backup.h"

namespace heddle::store {

class Connection;

/// What a salvage brought over, and where the damaged file is now.
struct Salvaged {
    qint64 lines = 0;      ///< of the journal: all of them
    qint64 unreadable = 0; ///< tables beside the journal of which something is lost
    QString damaged;       ///< the file as it was found

    bool operator==(const Salvaged&) const = default;
};

/// Writes a damaged SQLite store anew: its journal into a fresh file, all tables from that, and what
/// is in no journal (drafts, cursors) as far as it can be read. Blobs stay where they are.
///
/// Fails with Corrupt when a line of the journal cannot be read, Conflict while a program has the
/// store open, Unsupported (PostgreSQL, a newer program's file), Refused. Then nothing is changed.
Result<Salvaged> salvage(const StoreLocation& location, const Progress& progress = {});

/// Whether every line of the journal can be read. Fails with Corrupt, naming the first that cannot.
Done checkJournal(Connection& connection);

} // namespace heddle::store
