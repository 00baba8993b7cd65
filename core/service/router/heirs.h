#pragma once

#include "core/service/roster.h"

namespace heddle::service {

/// Moves what waits in a queue that is gone, offered or not, to the first that is active, with its
/// age: nothing is left where nobody looks. Does nothing where there is no other. All or nothing.
Done moveToHeir(Ledger& ledger, const Roster& roster, QueueId gone);

} // namespace heddle::service
