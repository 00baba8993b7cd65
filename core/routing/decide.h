#pragma once

#include "core/routing/floor.h"

namespace heddle::routing {

/// Decides who should be offered an interaction now, and says why.
///
/// Pure: the same floor and time always give the same answer, so a decision can be replayed.
/// Never fails: with nobody eligible the winner is not valid and each candidate says what is
/// missing.
Decision decide(const Floor& floor, const Waiting& waiting, Timestamp now);

} // namespace heddle::routing
