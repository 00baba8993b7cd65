#pragma once

#include "core/model/traffic.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Whether somebody rang and spoke to nobody.
bool isMissedCall(const Inbound& inbound);

/// The call that is owed to whoever rang and spoke to nobody; nullopt: they left no number, or want
/// no calls.
std::optional<OwedCall> owedAfter(const Ledger& ledger, const Inbound& missed, CustomerId customer);

/// What becomes of a contact whose caller hung up before anybody spoke to them: it is before nobody
/// any more, and waits to be called back with its age. Where nobody can be rung it is closed, unless
/// they left a message.
/// Empty when it needs nobody (any more).
Result<QList<store::RowImage>> afterMissedCall(const Ledger& ledger, const Inbound& missed,
                                               const Interaction& interaction);

} // namespace heddle::service
