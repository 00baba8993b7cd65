#pragma once

#include "core/base/random.h"
#include "core/service/roster.h"

namespace heddle::service {

/// The key that reply tokens are made with; made at the first opening of a centre.
Result<QByteArray> replyTokenKey(Ledger& ledger, Random& random);

/// The agent with this login. In a centre with nobody yet, the first to come becomes its
/// administrator and finds one queue, "General". Fails with NotFound for a login nobody has.
Result<AgentId> signedIn(Ledger& ledger, const Roster& roster, const QString& login,
                         const QString& name);

} // namespace heddle::service
