#include "core/routing/matching/record.h"

#include "core/routing/matching/choice.h"
#include "core/routing/matching/suitability.h"
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

// How much of what waits and came lately somebody could do besides this, each kind of work shared
// among all who can do it.
qint64 wantedElsewhere(const Item& item, const Member& member, Timestamp now)
{
    qint64 sum = 0;
    for (const Member::Ability& ability : member.abilities) {
        if (ability.requirement != item.requirement)
            sum += ability.requirement->wanted(now) / ability.requirement->shares();
    }
    return sum;
}

qint64 score(const Item& item, const Member& member, int ring, AgentChoice choice, Timestamp now)
{
    const auto skill = [&] {
        return proficiency(item.requirement->rings[ring].needs, member.agent.skills,
                           item.waiting.language);
    };
    switch (choice) {
    case AgentChoice::LongestIdle: break;
    case AgentChoice::LeastLoaded: return member.loadPercent();
    case AgentChoice::MostSkilled: return -skill();
    case AgentChoice::LeastSkilled: return skill();
    case AgentChoice::LeastFlexible: return wantedElsewhere(item, member, now);
    case AgentChoice::RoundRobin: return member.lastOffered.micros;
    }
    return 0;
}

QString detailFor(Standing standing, const Item& item, const Member& member, const Crew& crew)
{
    if (standing == Standing::Refused)
        return lastRefusal(item.waiting, member.agent.id)->why;
    if (standing == Standing::KeptForOther)
        return crew.find(item.with)->agent.name;
    return {};
}

Candidate candidate(const Item& item, const Member& member, const Crew& crew, AgentChoice choice,
                    Timestamp now)
{
    const Standing own = standing(item, member, crew, now);
    const RingSet rings = item.requirement != nullptr
                              ? item.requirement->ringsOf(member.agent.id) & activeFor(item)
                              : 0;
    const int ring = rings != 0 ? firstRing(rings) : 0;
    return {.agent = member.agent.id,
            .name = member.agent.name,
            .openWork = member.work.items(),
            .idleSince = member.idleSince(),
            .excluded = wordsFor(own, detailFor(own, item, member, crew)),
            .load = member.loadPercent(),
            .ring = ring,
            .score = rings != 0 ? score(item, member, ring, choice, now) : 0};
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

bool isLookedAt(const Item& item, const Member& member)
{
    return member.agent.presence != Presence::Offline || member.agent.id == item.waiting.preferred;
}

Decision decisionOn(const Item& item, const Queue* queue, const Crew& crew, Timestamp now)
{
    const Waiting& waiting = item.waiting;
    Decision decision;
    decision.interaction = waiting.id;
    decision.at = now;
    decision.rank = item.rank;
    decision.due = waiting.due;
    decision.boosts = waiting.boosts;
    decision.base = baseOf(waiting, queue != nullptr ? queue->rank : RankPolicy());
    decision.bandCause = bandCause(waiting, now);
    decision.ring = item.step;
    decision.preferred = waiting.preferred;
    const AgentChoice choice = queue != nullptr ? queue->choice : AgentChoice::LongestIdle;
    for (const AgentId agent : queue != nullptr ? queue->members : QList<AgentId>()) {
        const Member* member = crew.find(agent);
        if (member != nullptr && isLookedAt(item, *member))
            decision.candidates += candidate(item, *member, crew, choice, now);
    }
    return settled(std::move(decision), waiting.channel, choice);
}

} // namespace heddle::routing
