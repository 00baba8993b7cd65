#pragma once

#include "core/store/record.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& cannedReplyTable();
const Table& mailboxTable();
const Table& settingTable();
const Table& skillTable();
const Table& calendarTable();
const Table& boostTable();
QVariantList cellsOf(const CannedReply& reply);
QVariantList cellsOf(const Mailbox& mailbox);
QVariantList cellsOf(const Setting& setting);
QVariantList cellsOf(const Skill& skill);
QVariantList cellsOf(const Calendar& calendar);
QVariantList cellsOf(const BoostRule& rule);
// Read rows selected with Table::selected().
CannedReply cannedReplyIn(const Statement& row);
Mailbox mailboxIn(const Statement& row);
Setting settingIn(const Statement& row);
Skill skillIn(const Statement& row);
Calendar calendarIn(const Statement& row);
BoostRule boostIn(const Statement& row);

} // namespace heddle::store
