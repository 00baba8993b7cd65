#pragma once

#include "core/routing/matching/crew.h"
#include "core/routing/matching/item.h"

namespace heddle::routing {

/// The policy's name as decisions record it: "longest idle".
QString policyName(AgentChoice choice);
/// What they record in its place when the preferred agent is the winner.
constexpr QLatin1String preferredAgent("preferred agent");

/// Fills in what follows from the rest of a decision: its winner among the candidates, which are
/// put in order of preference with the excluded last, the policy by which they won, and the
/// sentence for the offer card.
Decision settled(Decision decision, ChannelKind channel, AgentChoice choice);

/// Who of its queue is offered `item` at `now`, and why; nobody is asked. `queue`: nullptr while it
/// is not known.
Decision decisionOn(const Item& item, const Queue* queue, const Crew& crew, Timestamp now);

/// Whether a decision looks at `member` of the item's queue: who is at home says nothing about why
/// it went to somebody who is here.
bool isLookedAt(const Item& item, const Member& member);

} // namespace heddle::routing
