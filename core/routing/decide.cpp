#include "core/routing/decide.h"

#include "core/routing/eligibility.h"
#include "core/routing/rank.h"

#include <algorithm>
#include <tuple>

namespace heddle::routing {

namespace {

constexpr QLatin1String byPreference("preferred agent");
constexpr QLatin1String byIdleness("longest idle");

Candidate candidate(const Seat& seat, const Waiting& waiting, const Floor& floor, Timestamp now)
{
    return {.agent = seat.agent,
            .name = seat.name,
            .openWork = seat.openWork,
            .idleSince = seat.idleSince,
            .excluded = exclusion(seat, waiting, floor, now)};
}

// Eligible before excluded, the preferred agent first, then the longest idle (somebody with
// nothing to do before somebody busy), then the least loaded; ties by agent id.
auto order(const Candidate& candidate, AgentId preferred)
{
    return std::tuple(!candidate.excluded.isEmpty(), candidate.agent != preferred,
                      candidate.idleSince.value_or(Timestamp::never()), candidate.openWork,
                      candidate.agent);
}

QString spoken(Duration span)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 1)
        return QStringLiteral("less than a minute");
    if (minutes < 120)
        return QStringLiteral("%1 min").arg(minutes);
    return QStringLiteral("%1 h").arg(minutes / 60);
}

QString whyNow(const Waiting& waiting, const Rank& rank, Timestamp now)
{
    if (rank.band == 0 && !isLive(waiting.channel))
        return QStringLiteral("it must not wait any longer");
    if (!waiting.due)
        return QStringLiteral("it has waited %1").arg(spoken(now - waiting.arrived));
    if (*waiting.due < now)
        return QStringLiteral("it is %1 overdue").arg(spoken(now - *waiting.due));
    return QStringLiteral("it is due in %1").arg(spoken(*waiting.due - now));
}

QString whyYou(const QString& policy, const Candidate& winner, Timestamp now)
{
    if (policy == byPreference)
        return QStringLiteral("you helped this customer last");
    if (winner.idleSince)
        return QStringLiteral("you have been free longest (%1)")
            .arg(spoken(now - *winner.idleSince));
    return QStringLiteral("you have room for one more");
}

QString moved(const QList<Boost>& boosts)
{
    QStringList parts;
    for (const Boost& boost : boosts)
        parts += QStringLiteral("%1 earlier: %2").arg(spoken(boost.earlier), boost.reason);
    return parts.isEmpty() ? QString()
                           : QStringLiteral(", moved ") + parts.join(QStringLiteral(", "));
}

QString reasonFor(const Decision& decision, const Waiting& waiting)
{
    if (!decision.winner.isValid())
        return QStringLiteral("Nobody can take it now.");
    const QString now = whyNow(waiting, decision.rank, decision.at) + moved(decision.boosts);
    const QString you = whyYou(decision.policy, decision.candidates.first(), decision.at);
    return QStringLiteral("First in line because %1; %2.").arg(now, you);
}

} // namespace

Decision decide(const Floor& floor, const Waiting& waiting, Timestamp now)
{
    Decision decision;
    decision.interaction = waiting.id;
    decision.at = now;
    decision.rank = rankOf(waiting, now);
    decision.due = waiting.due;
    decision.boosts = waiting.boosts;
    for (const Seat& seat : floor.members)
        decision.candidates += candidate(seat, waiting, floor, now);
    std::sort(decision.candidates.begin(), decision.candidates.end(),
              [&](const Candidate& a, const Candidate& b) {
                  return order(a, waiting.preferred) < order(b, waiting.preferred);
              });
    if (!decision.candidates.isEmpty() && decision.candidates.first().excluded.isEmpty()) {
        decision.winner = decision.candidates.first().agent;
        decision.policy = decision.winner == waiting.preferred ? byPreference : byIdleness;
    }
    decision.reason = reasonFor(decision, waiting);
    return decision;
}

} // namespace heddle::routing
