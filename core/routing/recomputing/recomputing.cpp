#include "core/routing/recomputing/recomputing.h"

#include "core/routing/matching/record.h"
#include "core/routing/matching/waitingroom.h"

#include <algorithm>
#include <deque>

namespace heddle::routing {

namespace {

/// Work in other queues, of which nothing is known but how much of it is wanted.
class Elsewhere {
public:
    explicit Elsewhere(Timestamp now) : m_now(now) {}

    Requirement& add(const OtherWork& work)
    {
        Requirement& one = m_work.emplace_back(RequirementKey{}, QList<Ring>());
        one.demand = Demand(work.wanted, m_now);
        one.able.resize(static_cast<std::size_t>(std::max(qint64(1), work.shares)));
        return one;
    }

private:
    Timestamp m_now;
    std::deque<Requirement> m_work; // where each stays in its place
};

void enter(const SeenAgent& seen, const Sight& sight, Crew& crew, Elsewhere& elsewhere)
{
    AgentSet event{seen.agent, {}};
    event.awayFrom.of(sight.waiting.channel) = seen.away;
    Member& member = crew.set(event, sight.at);
    member.work = seen.work;
    // What it is does not matter, but that it is another.
    if (seen.hasOffer)
        member.offer = {sight.waiting.id.value + 1};
    member.freeSince = seen.freeSince;
    member.lastOffered = seen.lastOffered;
    member.rampLeft = seen.rampLeft;
    member.nextDeferred = seen.nextDeferred;
    for (const OtherWork& work : seen.otherWork)
        member.abilities.push_back({&elsewhere.add(work), 1});
}

QString nameIn(const Decision& decision, AgentId agent)
{
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent == agent)
            return candidate.name;
    }
    return agent.isValid() ? QStringLiteral("agent %1").arg(agent.value) : QStringLiteral("nobody");
}

QString standingIn(const Candidate& candidate)
{
    return candidate.excluded.isEmpty() ? QStringLiteral("could have it")
                                        : QStringLiteral("is excluded: ") + candidate.excluded;
}

QString difference(const Candidate& recorded, const Candidate& again)
{
    if (recorded.openWork != again.openWork)
        return QStringLiteral("had %1 in hand, not %2").arg(again.openWork).arg(recorded.openWork);
    if (recorded.excluded != again.excluded)
        return standingIn(again) + QStringLiteral("; it says: ") + standingIn(recorded);
    if (recorded.load != again.load)
        return QStringLiteral("carried %1 %, not %2 %").arg(again.load).arg(recorded.load);
    if (recorded.idleSince != again.idleSince)
        return QStringLiteral("was free since another moment");
    if (recorded.ring != again.ring)
        return QStringLiteral("is of ring %1, not %2").arg(again.ring + 1).arg(recorded.ring + 1);
    if (recorded.score != again.score)
        return QStringLiteral("comes out at %1 by the queue's policy, not %2")
            .arg(again.score)
            .arg(recorded.score);
    return recorded == again ? QString() : QStringLiteral("had another name");
}

QStringList candidateDifferences(const Decision& recorded, const Decision& again)
{
    QStringList found;
    for (const Candidate& candidate : recorded.candidates) {
        const auto own =
            std::find_if(again.candidates.begin(), again.candidates.end(),
                         [&](const Candidate& other) { return other.agent == candidate.agent; });
        if (own == again.candidates.end())
            found += candidate.name + QStringLiteral(" was not looked at");
        else if (const QString what = difference(candidate, *own); !what.isEmpty())
            found += candidate.name + QLatin1Char(' ') + what;
    }
    for (const Candidate& candidate : again.candidates) {
        const bool isListed =
            std::any_of(recorded.candidates.begin(), recorded.candidates.end(),
                        [&](const Candidate& other) { return other.agent == candidate.agent; });
        if (!isListed)
            found += candidate.name + QStringLiteral(" was looked at and is not named");
    }
    return found;
}

} // namespace

Decision recomputed(const Sight& sight)
{
    Elsewhere elsewhere(sight.at);
    Crew crew;
    for (const SeenAgent& seen : sight.agents)
        enter(seen, sight, crew, elsewhere);
    WaitingRoom room(crew);
    if (sight.queue.id.isValid())
        room.setQueue(sight.queue, sight.at);
    room.arrive(sight.waiting, sight.at);
    return decisionOn(*room.find(sight.waiting.id), room.queue(sight.waiting.queue), crew,
                      sight.at);
}

QStringList differences(const Decision& recorded, const Decision& again)
{
    QStringList found;
    const auto check = [&](bool isSame, const QString& what) {
        if (!isSame)
            found += what;
    };
    check(recorded.interaction == again.interaction && recorded.at == again.at,
          QStringLiteral("it is about something else or another moment"));
    check(recorded.due == again.due, QStringLiteral("it was due at another moment"));
    check(recorded.base == again.base && recorded.boosts == again.boosts
              && recorded.rank == again.rank,
          QStringLiteral("the rank is not its base less its boosts"));
    check(recorded.bandCause == again.bandCause,
          QStringLiteral("the band is %1, not %2")
              .arg(toName(again.bandCause), toName(recorded.bandCause)));
    check(recorded.ring == again.ring,
          QStringLiteral("ring %1 takes part, not %2").arg(again.ring + 1).arg(recorded.ring + 1));
    check(recorded.preferred == again.preferred,
          QStringLiteral("another agent was preferred than it says"));
    found += candidateDifferences(recorded, again);
    check(recorded.winner == again.winner,
          QStringLiteral("it goes to %1, not to %2")
              .arg(nameIn(again, again.winner), nameIn(recorded, recorded.winner)));
    check(recorded.policy == again.policy && recorded.reason == again.reason,
          QStringLiteral("its reason reads otherwise"));
    return found;
}

} // namespace heddle::routing
