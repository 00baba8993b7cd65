#pragma once

#include "core/routing/matching/crew.h"
#include "core/routing/matching/item.h"

namespace heddle::routing {

/// What speaks against `member` for `item` now, or that nothing does.
Standing standing(const Item& item, const Member& member, const Crew& crew, Timestamp now);

/// Until when `item` waits for the agent it prefers: while they are here and may have it, for the
/// queue's time, never past its due moment. nullopt: it does not.
std::optional<Timestamp> keptUntil(const Item& item, const Queue& queue, const Crew& crew,
                                   Timestamp now);

/// What `agent` last did with it instead of taking it; nullptr for nothing.
const Refusal* lastRefusal(const Waiting& waiting, AgentId agent);

} // namespace heddle::routing
