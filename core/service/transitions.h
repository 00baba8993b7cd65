#pragma once

#include "core/base/result.h"
#include "core/model/interaction.h"

#include <optional>

namespace heddle::service {

/// What can happen to an interaction. Who may cause it is decided elsewhere.
enum class Step {
    Enqueue,       ///< it came in and waits
    File,          ///< it came in and needs nobody: history, bulk mail
    Offer,         ///< it is put before an agent
    Accept,        ///< that agent takes it
    Return,        ///< that agent does not, or is gone
    Take,          ///< an agent takes it, or is given it, without an offer
    Requeue,       ///< it goes back to waiting, maybe in another queue
    Park,          ///< it waits for the customer, somebody else or a time
    Wake,          ///< what it was parked for is there
    CustomerSpoke, ///< the customer wrote, and its agent is here
    WrapUp,        ///< the contact is over, its agent notes down what it was
    Close,
    Reopen,   ///< an agent goes on with a closed one
    ComeBack, ///< the customer goes on with a closed one
};

/// The state after `step`, or nullopt where it is not allowed. This is the one table of the whole
/// product: nothing else decides which change of state may happen.
std::optional<InteractionState> after(InteractionState state, Step step);

/// The interaction after `step` at `now`, with what follows from the state alone: nobody has what
/// waits, only what is parked has a cause, only what is closed has an end; the version rises.
/// Fails with Conflict where the step is not allowed.
Result<Interaction> moved(Interaction interaction, Step step, Timestamp now);

} // namespace heddle::service
