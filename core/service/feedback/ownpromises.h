#pragma once

#include "core/model/entry.h"
#include "core/service/ledger.h"
#include "core/service/roster.h"

namespace heddle::service {

/// Whether a line of the journal tells that an answer of ours has left.
bool tellsOfAnswer(const store::Record& record);

/// What an answer of ours promises the customer, read from its own words: the entry with what was
/// found, and promises for the agent to take up or let be. "By Friday" is counted in the time zone
/// of the queue's hours, else in this machine's. Nothing for an answer that was read before.
Result<QList<store::RowImage>> ownPromises(const Ledger& ledger, const Roster& roster, Entry entry);

} // namespace heddle::service
