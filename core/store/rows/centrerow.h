#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& cannedReplyTable();
const Table& mailboxTable();
const Table& settingTable();
QVariantList cellsOf(const CannedReply& reply);
QVariantList cellsOf(const Mailbox& mailbox);
QVariantList cellsOf(const Setting& setting);
// Read rows selected with Table::selected().
CannedReply cannedReplyIn(const Statement& row);
Mailbox mailboxIn(const Statement& row);
Setting settingIn(const Statement& row);

} // namespace heddle::store
