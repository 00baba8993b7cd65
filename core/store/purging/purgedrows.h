#pragma once

#include "core/store/rows/rowimage.h"

#include <QStringList>

namespace heddle::store {

/// A table that keeps words, and in which columns.
struct Wordy {
    const Table& table;
    QStringList columns;
};

/// All tables that keep words; purged() empties no other columns.
const QList<Wordy>& wordyTables();

/// What stays of a row when what people said is taken out of it: who had it, when and for how
/// long; never words, files, names or addresses.
Interaction purged(Interaction interaction);
Entry purged(const Entry& entry);
OutboxItem purged(OutboxItem item);
Promise purged(Promise promise);
Identity purged(Identity identity);
Customer purged(Customer customer);

} // namespace heddle::store
