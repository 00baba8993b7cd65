#pragma once

#include "core/model/agent.h"
#include "core/model/interaction.h"

namespace heddle::service {

// What was promised to a customer, as clocks of their interaction. Pure. `due` follows from the
// clocks when the interaction is recorded (clockwork.h).

/// The customer, of tier `tier`, wrote at `at`: the clock of the first or the next reply starts
/// unless one runs, and that of the resolution.
Interaction withCustomerWaiting(Interaction interaction, const Queue& queue, const QString& tier,
                                Timestamp at);

/// We answered at `at`: the clock of the reply is met.
Interaction withAnswer(Interaction interaction, Timestamp at);

/// The clock of the reply starts anew at `now`, because an answer did not arrive.
Interaction withFailedAnswer(Interaction interaction, const Queue& queue, const QString& tier,
                             Timestamp now);

/// It waits in another queue, or its own promises otherwise: what is not met yet counts by the
/// promises and hours of `queue`, from where it began.
Interaction withTargetsOf(Interaction interaction, const Queue& queue, const QString& tier);

/// How long a reply may take that is waited for; nullopt while none is.
std::optional<Duration> replyTarget(const Interaction& interaction);

} // namespace heddle::service
