#include "core/routing/matching/record.h"

#include "core/routing/matching/choice.h"
#include "core/routing/rank.h"

#include <QStringList>

#include <algorithm>

namespace heddle::routing {

namespace {

QString spoken(Duration span)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 1)
        return QStringLiteral("less than a minute");
    if (minutes < 120)
        return QStringLiteral("%1 min").arg(minutes);
    return QStringLiteral("%1 h").arg(minutes / 60);
}

QString whyNow(const Decision& decision, ChannelKind channel)
{
    if (decision.bandCause == BandCause::Critical)
        return QStringLiteral("it is critical");
    if (decision.bandCause == BandCause::Late)
        return QStringLiteral("it must not wait any longer");
    if (!decision.due || isLive(channel))
        return QStringLiteral("it has waited %1").arg(spoken(decision.at - decision.rank.arrived));
    if (*decision.due < decision.at)
        return QStringLiteral("it is %1 overdue").arg(spoken(decision.at - *decision.due));
    return QStringLiteral("it is due in %1").arg(spoken(*decision.due - decision.at));
}

QString whyYou(const Decision& decision, AgentChoice choice)
{
    const Candidate& winner = decision.candidates.first();
    if (decision.winner == decision.preferred)
        return QStringLiteral("you helped this customer last");
    switch (choice) {
    case AgentChoice::MostSkilled: return QStringLiteral("you know most about it");
    case AgentChoice::LeastSkilled:
        return QStringLiteral("others who could are wanted for harder work");
    case AgentChoice::LeastFlexible:
        return QStringLiteral("others who could are wanted for other work");
    case AgentChoice::RoundRobin: return QStringLiteral("it is your turn");
    case AgentChoice::LongestIdle:
    case AgentChoice::LeastLoaded: break;
    }
    if (winner.idleSince)
        return QStringLiteral("you have been free longest (%1)")
            .arg(spoken(decision.at - *winner.idleSince));
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

} // namespace

QString policyName(AgentChoice choice)
{
    return QString(toName(choice)).replace(QLatin1Char('-'), QLatin1Char(' '));
}

Decision settled(Decision decision, ChannelKind channel, AgentChoice choice)
{
    const auto order = [&](const Candidate& candidate) {
        return std::pair(!candidate.excluded.isEmpty(), keyOf(candidate, decision.preferred));
    };
    std::sort(decision.candidates.begin(), decision.candidates.end(),
              [&](const Candidate& a, const Candidate& b) { return order(a) < order(b); });
    if (decision.candidates.isEmpty() || !decision.candidates.first().excluded.isEmpty()) {
        decision.reason = QStringLiteral("Nobody can take it now.");
        return decision;
    }
    decision.winner = decision.candidates.first().agent;
    decision.policy =
        decision.winner == decision.preferred ? QString(preferredAgent) : policyName(choice);
    decision.reason =
        QStringLiteral("First in line because %1; %2.")
            .arg(whyNow(decision, channel) + moved(decision.boosts), whyYou(decision, choice));
    return decision;
}

} // namespace heddle::routing
