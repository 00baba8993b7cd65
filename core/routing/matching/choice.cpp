#include "core/routing/matching/choice.h"

#include <QStringList>

#include <algorithm>

namespace heddle::routing {

ChoiceKey keyOf(const Candidate& candidate, AgentId preferred)
{
    return {.notPreferred = candidate.agent == preferred ? 0 : 1,
            .ring = candidate.ring,
            .score = candidate.score,
            .idleSince = candidate.idleSince.value_or(Timestamp::never()),
            .load = candidate.load,
            .agent = candidate.agent};
}

QStringList contradictions(const Decision& decision)
{
    QStringList found;
    Timestamp key = decision.base;
    for (const Boost& boost : decision.boosts)
        key = key - boost.earlier;
    if (key != decision.rank.key)
        found += QStringLiteral("the rank is not its base less its boosts");
    if ((decision.bandCause == BandCause::Deferred) != (decision.rank.band == 1))
        found += QStringLiteral("the band does not follow from its cause");

    AgentId winner;
    std::optional<ChoiceKey> best;
    for (const Candidate& candidate : decision.candidates) {
        const ChoiceKey own = keyOf(candidate, decision.preferred);
        if (candidate.excluded.isEmpty() && (!best || own < *best)) {
            best = own;
            winner = candidate.agent;
        }
    }
    if (winner != decision.winner)
        found += QStringLiteral("the candidates give agent %1, not agent %2")
                     .arg(QString::number(winner.value), QString::number(decision.winner.value));
    return found;
}

} // namespace heddle::routing
