#pragma once

#include "core/model/rules/rule.h"
#include "core/service/rules/ruletrial.h"
#include "core/store/store.h"

namespace heddle::service {

/// What rules would have done with the messages of the last `days`: each is tried on every message
/// that came in, whatever event it waits for, with the interaction as it is now. At most the newest
/// 100,000 messages. Changes nothing; may take seconds, so ask a store of one's own thread.
Result<RuleTrial> dryRun(store::Store& store, const QList<Rule>& rules, int days, Timestamp now);

} // namespace heddle::service
