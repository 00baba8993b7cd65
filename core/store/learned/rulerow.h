#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& ruleTable();
const Table& macroTable();
QVariantList cellsOf(const Rule& rule);
QVariantList cellsOf(const Macro& macro);
// Read rows selected with Table::selected(). Tests and actions stand there in words; what is not
// understood any more is left out.
Rule ruleIn(const Statement& row);
Rule ruleFrom(const QVariantList& cells);
Macro macroIn(const Statement& row);

} // namespace heddle::store
