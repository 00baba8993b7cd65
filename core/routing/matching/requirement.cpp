#include "core/routing/matching/requirement.h"

#include <algorithm>

namespace heddle::routing {

namespace {

QString written(const SkillExpression& needs)
{
    if (needs.kind == SkillExpression::Kind::Term)
        return QStringLiteral("%1:%2-%3").arg(needs.skill).arg(needs.least).arg(needs.most);
    QStringList parts;
    for (const SkillExpression& part : needs.parts)
        parts += written(part);
    return (needs.kind == SkillExpression::Kind::All ? QStringLiteral("all(")
                                                     : QStringLiteral("any("))
           + parts.join(QLatin1Char(',')) + QLatin1Char(')');
}

auto placeOf(std::vector<Able>& able, AgentId agent)
{
    return std::lower_bound(able.begin(), able.end(), agent,
                            [](const Able& one, AgentId wanted) { return one.agent < wanted; });
}

} // namespace

RequirementKey requirementKey(const Waiting& waiting)
{
    QString own;
    for (const Ring& ring : waiting.rings)
        own += written(ring.needs)
               + QStringLiteral("/%1/%2;").arg(ring.wait.count()).arg(ring.leaves ? 1 : 0);
    return {waiting.queue, waiting.channel, waiting.language, own};
}

Requirement::Requirement(RequirementKey itsKey, const QList<Ring>& itsRings)
    : key(std::move(itsKey)), rings(itsRings.isEmpty() ? QList<Ring>{Ring{}} : itsRings)
{
    const qsizetype steps = std::min(rings.size(), mostRings);
    for (int step = 0; step < steps; ++step)
        active.push_back(activeRings(rings, step));
    lines.resize(static_cast<std::size_t>(steps));
}

RingSet Requirement::ringsOf(AgentId agent) const
{
    const auto one =
        std::lower_bound(able.begin(), able.end(), agent,
                         [](const Able& a, AgentId wanted) { return a.agent < wanted; });
    return one != able.end() && one->agent == agent ? one->rings : 0;
}

void Requirement::setAble(AgentId agent, RingSet itsRings)
{
    const auto place = placeOf(able, agent);
    const bool isThere = place != able.end() && place->agent == agent;
    if (isThere && itsRings == 0)
        able.erase(place);
    else if (isThere)
        place->rings = itsRings;
    else if (itsRings != 0)
        able.insert(place, {agent, itsRings});
}

qsizetype Requirement::waiting() const
{
    qsizetype sum = 0;
    for (const Line& line : lines)
        sum += static_cast<qsizetype>(line.size());
    return sum;
}

qsizetype Requirement::waitingBefore(const Rank& rank) const
{
    qsizetype sum = 0;
    for (const Line& line : lines)
        sum += static_cast<qsizetype>(line.order_of_key(rank));
    return sum;
}

} // namespace heddle::routing
