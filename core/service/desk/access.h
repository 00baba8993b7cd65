#pragma once

#include "core/service/roster.h"

namespace heddle::service {

/// An agent and the interaction they may act on.
struct Access {
    Agent agent;
    Interaction interaction;
    Queue queue;
};

/// Reads the interaction and checks that the agent may act on it. Fails with NotFound, Refused.
Result<Access> accessTo(const Ledger& ledger, const Roster& roster, AgentId agent,
                        InteractionId interaction);

/// The same for what is said to the customer, which companions in a chat may too.
Result<Access> wordAccessTo(const Ledger& ledger, const Roster& roster, AgentId agent,
                            InteractionId interaction);

/// The same for remarks (notes, tags), which anybody who works here may leave.
Result<Access> remarkAccessTo(const Ledger& ledger, const Roster& roster, AgentId agent,
                              InteractionId interaction);

} // namespace heddle::service
