#include "core/routing/rings/rings.h"

#include <algorithm>
#include <bit>

namespace heddle::routing {

namespace {

int countOf(const QList<Ring>& rings)
{
    return static_cast<int>(std::min(rings.size(), mostRings));
}

RingSet only(int ring)
{
    return RingSet(1) << ring;
}

} // namespace

RingSet ringsOf(const QList<Ring>& rings, const Skills& skills, const QString& language)
{
    RingSet set = 0;
    for (int ring = 0; ring < countOf(rings); ++ring)
        set |= holds(rings[ring].needs, skills, language) ? only(ring) : 0;
    return set;
}

int ringStep(const QList<Ring>& rings, Duration waited)
{
    int step = 0;
    for (Duration joins{}; step + 1 < countOf(rings); ++step) {
        joins += rings[step].wait;
        if (waited < joins)
            break;
    }
    return step;
}

std::optional<Duration> nextRingAfter(const QList<Ring>& rings, int step)
{
    if (step + 1 >= countOf(rings))
        return std::nullopt;
    Duration joins{};
    for (int ring = 0; ring <= step; ++ring)
        joins += rings[ring].wait;
    return joins;
}

RingSet activeRings(const QList<Ring>& rings, int step)
{
    RingSet set = only(step);
    for (int ring = 0; ring < step; ++ring)
        set |= rings[ring].leaves ? 0 : only(ring);
    return set;
}

int firstRing(RingSet rings)
{
    return std::countr_zero(rings);
}

} // namespace heddle::routing
