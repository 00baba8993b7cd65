#pragma once

#include "core/model/offer.h"
#include "core/store/rows/table.h"
#include "core/store/sql/statement.h"

namespace heddle::store {

const Table& offerTable();
QVariantList cellsOf(const Offer& offer);
/// Reads a row selected with Table::selected().
Offer offerIn(const Statement& row);

} // namespace heddle::store
