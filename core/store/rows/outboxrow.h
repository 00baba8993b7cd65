#pragma once

#include "core/model/draft.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& outboxTable();
QVariantList cellsOf(const OutboxItem& item);
/// Reads a row selected with Table::selected().
OutboxItem outboxItemIn(const Statement& row);

} // namespace heddle::store
