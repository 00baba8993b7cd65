#pragma once

#include "core/store/backup.h"

#include <QSet>
#include <QStringList>

namespace heddle::store {

class BlobStore;
class Connection;

/// What a check found: empty lists when all is well.
struct CheckReport {
    QStringList faults; ///< one plain sentence each
    QStringList lost; ///< blobs that rows name and that are not there or not whole; each is a fault
    qint64 rows = 0;
    qint64 blobs = 0;

    bool isSound() const { return faults.isEmpty(); }
    /// Whether nothing is wrong but lost blobs: a backup like this is restored, without them.
    bool isUsable() const { return faults.size() == lost.size(); }
    bool operator==(const CheckReport&) const = default;
};

/// Looks at everything: the file's own structure, references between rows, and that each blob a row
/// names is there and has its content. Changes nothing.
Result<CheckReport> check(Store& store, const Progress& progress = {});
Result<CheckReport> check(Connection& connection, const BlobStore& blobs,
                          const Progress& progress = {});

/// The first fault in the structure of the database's file, in SQLite's words; empty when there is
/// none (and for PostgreSQL, which looks after itself).
Result<QString> damageIn(Connection& connection);

/// The entries that name a blob, as people know them: number, time and subject.
Result<QStringList> entriesWith(Connection& connection, const QString& blob);

/// Every blob that a row names: of entries, drafts and the outbox.
Result<QSet<QString>> usedBlobs(Connection& connection);

} // namespace heddle::store
