#pragma once

#include "core/routing/floor.h"

namespace heddle::routing {

/// How long deferred work waits for the agent who knows the customer.
constexpr Duration preferredWait = std::chrono::minutes(30);

/// Why `seat` cannot have `waiting` now, in words; empty when they can. `floor` tells who else is
/// there: an agent who refused is asked again sooner when nobody else is Ready.
QString exclusion(const Seat& seat, const Waiting& waiting, const Floor& floor, Timestamp now);

/// Whether somebody could take one more thing now, whatever it is.
bool isFree(const Seat& seat);

/// Until when `waiting` is kept for the agent it prefers; nullopt when it is not, because they
/// are not Ready, refused it, or the time for it is over. It is never kept past its due moment.
std::optional<Timestamp> keptUntil(const Waiting& waiting, const Floor& floor, Timestamp now);

/// When the answers above change by themselves next: a refusal is over, or the waiting for the
/// preferred agent. nullopt: not without an event.
std::optional<Timestamp> changesAt(const Waiting& waiting, const Floor& floor, Timestamp now);

} // namespace heddle::routing
