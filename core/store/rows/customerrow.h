#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& customerTable();
const Table& identityTable();
const Table& mergeTable();
QVariantList cellsOf(const Customer& customer);
QVariantList cellsOf(const Identity& identity);
QVariantList cellsOf(const Merge& merge);
// Read rows selected with Table::selected().
Customer customerIn(const Statement& row);
Identity identityIn(const Statement& row);
Merge mergeIn(const Statement& row);

} // namespace heddle::store
