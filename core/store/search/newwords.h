#pragma once

#include "core/store/sql/connection.h"

namespace heddle::store {

/// Puts what this transaction added into SQLite's word index, so that it is found from the commit
/// on. PostgreSQL's index needs nobody's help.
Done indexNewWords(Connection& connection);

} // namespace heddle::store
