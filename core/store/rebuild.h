#pragma once

#include "core/store/backup.h"

#include <QString>

#include <optional>

namespace heddle::store {

class Connection;

/// Writes all tables anew from the journal, in one transaction. Drafts and cursors stay.
Done rebuild(Store& store, const Progress& progress = {});

/// Writes the rows of all lines of `journal`, one after the other, into the tables of `into`: its
/// own or others. Fails with Corrupt, naming the line that cannot be read.
Done replay(Connection& journal, Connection& into, const Progress& progress = {});

/// Replays the journal beside the store and compares: the first difference, exactly ("entry 17:
/// subject is 'A', the journal says 'B'"), or nothing. Changes nothing in the store.
Result<std::optional<QString>> rebuildCheck(Store& store, const Progress& progress = {});

} // namespace heddle::store
