#pragma once

#include "core/model/draft.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& draftTable();
QVariantList cellsOf(const Draft& draft);
/// Reads a row selected with Table::selected().
Draft draftIn(const Statement& row);

} // namespace heddle::store
