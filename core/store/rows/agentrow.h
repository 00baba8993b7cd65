#pragma once

#include "core/model/agent.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& agentTable();
const Table& queueTable();
QVariantList cellsOf(const Agent& agent);
QVariantList cellsOf(const Queue& queue);
// Read rows selected with Table::selected().
Agent agentIn(const Statement& row);
Queue queueIn(const Statement& row);

} // namespace heddle::store
