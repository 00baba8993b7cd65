#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& correctionTable();
const Table& promiseTable();
const Table& learnedModelTable();
QVariantList cellsOf(const Correction& correction);
QVariantList cellsOf(const Promise& promise);
QVariantList cellsOf(const LearnedModel& model);
// Read rows selected with Table::selected().
Correction correctionIn(const Statement& row);
Promise promiseIn(const Statement& row);
LearnedModel learnedModelIn(const Statement& row);

} // namespace heddle::store
