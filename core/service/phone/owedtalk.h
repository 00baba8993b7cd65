#pragma once

#include "core/service/ledger.h"

namespace heddle::service {

/// Somebody talks in a call: what a customer who is owed one was promised is kept by it.
Done noteTalk(Ledger& ledger, AgentId by, InteractionId id);

} // namespace heddle::service
