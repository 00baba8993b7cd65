#pragma once

#include "core/model/agent.h"
#include "core/service/beside/beside.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// The centre's promise card; an empty one where nobody wrote any.
Result<PromiseCard> promiseCard(const Ledger& ledger);

/// Keeps the card, without blanks around its phrases and without doubles. Refused for agents,
/// BadInput for a card that nobody could read while writing.
Done keepPromiseCard(Ledger& ledger, const Agent& by, const PromiseCard& card);

} // namespace heddle::service
