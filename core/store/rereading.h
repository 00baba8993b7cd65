#pragma once

#include "core/model/journal.h"
#include "core/store/record.h"

namespace heddle::store {

class Store;

/// What a journal line of another process tells: its facts, and the rows it touched as they are
/// now. What concerns nobody but the process that wrote it is left out: each opens its own mailboxes
/// and learns by itself. A message to be sent is told, for its writer may have no mailbox.
Result<Record> reread(Store& store, const JournalEvent& line);

} // namespace heddle::store
