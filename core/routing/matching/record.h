#pragma once

#include "core/model/centre/queue.h"
#include "core/routing/waiting.h"

namespace heddle::routing {

/// The policy's name as decisions record it: "longest idle".
QString policyName(AgentChoice choice);
/// What they record in its place when the preferred agent is the winner.
constexpr QLatin1String preferredAgent("preferred agent");

/// Fills in what follows from the rest of a decision: its winner among the candidates, which are
/// put in order of preference with the excluded last, the policy by which they won, and the
/// sentence for the offer card.
Decision settled(Decision decision, ChannelKind channel, AgentChoice choice);

} // namespace heddle::routing
