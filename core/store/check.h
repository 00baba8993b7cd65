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
    qint64 rows = 0;
    qint64 blobs = 0;

    bool isSound() const { return faults.isEmpty(); }
    bool operator==(const CheckReport&) const = default;
};

/// Looks at everything: the file's own structure, references between rows, and that each blob a row
/// names is there and has its content. Changes nothing.
Result<CheckReport> check(Store& store, const Progress& progress = {});
Result<CheckReport> check(Connection& connection, const BlobStore& blobs,
                          const Progress& progress = {});

/// Every blob that a row names: of entries, drafts and the outbox.
Result<QSet<QString>> usedBlobs(Connection& connection);

} // namespace heddle::store
