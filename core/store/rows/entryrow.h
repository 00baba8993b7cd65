#pragma once

#include "core/model/entry.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& entryTable();
QVariantList cellsOf(const Entry& entry);
/// Reads a row selected with Table::selected().
Entry entryIn(const Statement& row);

} // namespace heddle::store
