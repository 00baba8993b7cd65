#pragma once

#include "core/routing/rings/skills.h"

namespace heddle::routing {

/// A set of rings: bit i stands for ring i. Rings beyond the 32nd never take part.
using RingSet = quint32;
constexpr qsizetype mostRings = 32;

/// The rings of somebody with these skills.
RingSet ringsOf(const QList<Ring>& rings, const Skills& skills, const QString& language);

/// The last ring that has joined after so long a wait.
int ringStep(const QList<Ring>& rings, Duration waited);
/// After how long a wait the ring after `step` joins; nullopt when `step` is the last.
std::optional<Duration> nextRingAfter(const QList<Ring>& rings, int step);
/// The rings that take part once `step` has joined.
RingSet activeRings(const QList<Ring>& rings, int step);

/// The ring that goes first among `rings`, which must not be empty.
int firstRing(RingSet rings);

} // namespace heddle::routing
