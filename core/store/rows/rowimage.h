#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/connection.h"

#include <QJsonObject>

namespace heddle::store {

/// A change of one row, ready for table and journal: its cells, or the key of a row that is gone.
struct RowChange {
    const Table* table = nullptr;
    QVariantList cells;
    QVariant gone;
};

/// The tables that follow from the journal, the ones others refer to first.
const QList<const Table*>& journalledTables();

RowChange changeFor(const RowImage& image);
Done write(Connection& connection, const RowChange& change);

/// A journal line's body, as JSON text in UTF-8.
QByteArray bodyOf(const QJsonObject& facts, const QList<RowChange>& changes);
/// The changes in a journal line's body. Fails with Corrupt.
Result<QList<RowChange>> changesIn(const QString& body);

} // namespace heddle::store
