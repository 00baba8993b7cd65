#pragma once

#include "core/store/sql/connection.h"

#include <QStringList>

namespace heddle::store {

/// Puts what this transaction and those before it added into SQLite's word index, so that it is
/// found from the commit on. PostgreSQL's index needs nobody's help.
Done indexNewWords(Connection& connection);

/// The statements of indexNewWords() on SQLite, in order.
QStringList indexingNewWords();

} // namespace heddle::store
