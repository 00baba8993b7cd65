#pragma once

#include "core/model/draft.h"
#include "core/service/roster.h"

namespace heddle::service {

/// The kind of the journal line of a message that an agent sent.
inline constexpr QLatin1String messageQueued("message.queued");

/// What the journal keeps of a message that was sent, so that its contact can be as before it.
QJsonObject factsToTakeBack(const Interaction& before, const Interaction& after, EntryId entry,
                            const Draft& draft);

/// Takes a message back that has not left: its words are the agent's draft again, its contact is
/// theirs and waits as before. Thread: the core thread. Fails with NotFound, Refused, Conflict (it
/// has left).
Result<Draft> takeBack(Ledger& ledger, const Roster& roster, AgentId by, EntryId message);

} // namespace heddle::service
