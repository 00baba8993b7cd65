#pragma once

#include "core/model/agent.h"
#include "core/model/interaction.h"

namespace heddle::service {

// The clocks of an interaction: what was promised, and until when. Pure.

/// The customer wrote at `at`: the clock of the first or the next reply starts, unless one runs.
Interaction withCustomerWaiting(Interaction interaction, const Queue& queue, Timestamp at);

/// We answered at `at`: the clock stops.
Interaction withAnswer(Interaction interaction, Timestamp at);

/// A clock that starts anew at `now`, because an answer did not arrive.
Interaction withFailedAnswer(Interaction interaction, const Queue& queue, Timestamp now);

} // namespace heddle::service
