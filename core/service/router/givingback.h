#pragma once

#include "core/service/roster.h"

namespace heddle::service {

/// What of somebody's work goes back to its queue.
enum class GivenBack {
    OnTheLine, ///< calls and chats they have in hand
    InHand,    ///< that and deferred work; what is parked comes back when its time is there
    All,       ///< what is parked too; what they only had to note down is closed
};

/// Puts the work of somebody who is gone back into its queues, with its age.
Done giveBack(Ledger& ledger, const Roster& roster, AgentId agent, GivenBack what);

} // namespace heddle::service
