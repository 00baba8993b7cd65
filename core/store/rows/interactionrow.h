#pragma once

#include "core/model/interaction.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& interactionTable();
QVariantList cellsOf(const Interaction& interaction);

/// "SELECT <columns> FROM interaction JOIN identity ..." with the customer it belongs to now.
const QString& interactionSelect();
/// How many columns interactionSelect() has.
int interactionWidth();
Interaction interactionIn(const Statement& row);

} // namespace heddle::store
