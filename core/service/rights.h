#pragma once

#include "core/base/result.h"
#include "core/model/agent.h"
#include "core/model/interaction.h"

namespace heddle::service {

/// Whether somebody may do what a supervisor may: act on anybody's work.
bool isSupervisor(const Agent& agent);

/// Whether somebody may act on an interaction: their own, one that waits in a queue of theirs, a
/// closed one, or as a supervisor any. Fails with Refused.
Done mayActOn(const Agent& agent, const Interaction& interaction, const Queue& queue);

/// Fails with Refused for all but administrators.
Done mayAdminister(const Agent& agent);

} // namespace heddle::service
