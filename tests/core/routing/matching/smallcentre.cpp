#include "tests/core/routing/matching/smallcentre.h"

#include <algorithm>

namespace heddle::routing::test {

namespace {

SkillExpression term(const char* skill, int least)
{
    return {.kind = SkillExpression::Kind::Term,
            .skill = QLatin1String(skill),
            .least = least,
            .most = highestLevel,
            .parts = {}};
}

SkillExpression all(QList<SkillExpression> parts)
{
    return {.kind = SkillExpression::Kind::All, .skill = {}, .parts = std::move(parts)};
}

bool isOnTheLine(ChannelKind channel)
{
    return channel == ChannelKind::Phone || channel == ChannelKind::Chat;
}

bool satisfies(const SkillExpression& needs, const Agent& agent, const QString& language)
{
    if (needs.kind != SkillExpression::Kind::Term)
        return std::all_of(needs.parts.begin(), needs.parts.end(),
                           [&](const auto& part) { return satisfies(part, agent, language); });
    const bool byLanguage = needs.skill == QStringLiteral("language");
    if (byLanguage && language.isEmpty())
        return true;
    const int level = agent.skills.value(byLanguage ? language : needs.skill);
    return needs.least <= level && level <= needs.most;
}

} // namespace

SmallCentre::SmallCentre()
{
    for (qint64 id = 1; id <= 2; ++id)
        queues[{id}] = freshQueue({id}, static_cast<int>(id));
    for (qint64 id = 1; id <= 4; ++id) {
        Agent agent;
        agent.id = {id};
        agent.name = QStringLiteral("Agent %1").arg(id);
        agent.presenceSince = now;
        agent.presence = id <= 2 ? Presence::Ready : Presence::Offline;
        agent.skills[QStringLiteral("billing")] = static_cast<int>(id);
        if (id % 2 == 0)
            agent.skills[QStringLiteral("fr")] = 5;
        // Of two the limits of a channel bind before the total does, or after it.
        if (id == 3)
            agent.capacity.weights = {
                .phone = 100, .email = 5, .chat = 10, .social = 5, .paper = 5};
        if (id == 4)
            agent.capacity.total = 60;
        agents[agent.id].agent = agent;
    }
}

Queue SmallCentre::freshQueue(QueueId id, int how) const
{
    Queue queue;
    queue.id = id;
    queue.members = {{1}, {2}, {3}, {4}};
    if (how % 3 == 0)
        queue.members = {{2}, {3}};
    queue.latest = 2h;
    queue.choice = static_cast<AgentChoice>(how % 6);
    queue.rank = RankByDue{};
    queue.preferredWaits = {
        .phone = 15s, .email = 5min, .chat = 30s, .social = 5min, .paper = 5min};
    switch (how % 4) {
    case 1: queue.rings = {{all({term("billing", 3)}), 30s, false}, {all({}), {}, false}}; break;
    case 2: queue.rings = {{all({term("language", 1)}), {}, false}}; break;
    case 3:
        queue.rings = {{all({term("billing", 4), term("language", 5)}), 1min, true},
                       {all({term("fr", 1)}), 1min, false},
                       {all({term("billing", 1)}), {}, false}};
        break;
    default: break;
    }
    return queue;
}

bool SmallCentre::hasOffer(AgentId agent) const
{
    return std::any_of(cases.begin(), cases.end(),
                       [&](const auto& one) { return one.second.offeredTo == agent; });
}

bool SmallCentre::isPresent(const Colleague& colleague, ChannelKind channel) const
{
    return colleague.agent.presence == Presence::Ready
           && colleague.awayFrom.of(channel) == Away::No;
}

bool SmallCentre::hasRing(const Case& item, const Colleague& colleague, Timestamp at) const
{
    const Queue& queue = queues.at(item.waiting.queue);
    if (!queue.members.contains(colleague.agent.id))
        return false;
    if (queue.rings.isEmpty())
        return true;
    Timestamp joins =
        std::max(item.waiting.queued, item.waiting.notBefore.value_or(item.waiting.queued));
    for (qsizetype ring = 0; ring < queue.rings.size() && joins <= at; ++ring) {
        const Ring& one = queue.rings[ring];
        joins = joins + one.wait;
        const bool hasNext = ring + 1 < queue.rings.size() && joins <= at;
        if (satisfies(one.needs, colleague.agent, item.waiting.language)
            && !(one.leaves && hasNext))
            return true;
    }
    return false;
}

bool SmallCentre::fits(const Colleague& colleague, ChannelKind channel) const
{
    const Capacity& capacity = colleague.agent.capacity;
    int ofChannel = 0;
    int carried = 0;
    for (const auto& [id, item] : cases) {
        if (item.heldBy != colleague.agent.id)
            continue;
        const ChannelKind kind = item.waiting.channel;
        const int weight =
            item.work == Work::Active ? weightOf(capacity, kind) : parkedWeightOf(capacity, kind);
        ofChannel += kind == channel ? weight : 0;
        carried += capacity.interrupts.of(channel).contains(kind) ? 0 : weight;
    }
    const int one = weightOf(capacity, channel);
    return ofChannel + one <= one * capacity.limits.of(channel) && carried + one <= capacity.total;
}

bool SmallCentre::isOverloaded(const Colleague& colleague) const
{
    const Capacity& capacity = colleague.agent.capacity;
    PerChannel<int> count;
    int live = 0;
    int deferred = 0;
    for (const auto& [id, item] : cases) {
        const bool isHeld = item.heldBy == colleague.agent.id && item.work == Work::Active;
        if (!isHeld && item.offeredTo != colleague.agent.id)
            continue;
        ++count.of(item.waiting.channel);
        (isOnTheLine(item.waiting.channel) ? live : deferred) +=
            weightOf(capacity, item.waiting.channel);
    }
    return count.phone > capacity.limits.phone || count.chat > capacity.limits.chat
           || count.email > capacity.limits.email || live > capacity.total
           || deferred > capacity.total;
}

bool SmallCentre::refuses(const Case& item, AgentId agent, Duration within, Timestamp at) const
{
    return std::any_of(item.waiting.refusals.begin(), item.waiting.refusals.end(),
                       [&](const Refusal& r) { return r.agent == agent && at < r.at + within; });
}

bool SmallCentre::isResting(const Case& item, const Colleague& colleague, Timestamp at) const
{
    if (!refuses(item, colleague.agent.id, 10min, at))
        return false;
    if (refuses(item, colleague.agent.id, 1min, at))
        return true;
    return std::any_of(agents.begin(), agents.end(), [&](const auto& one) {
        return one.first != colleague.agent.id && isPresent(one.second, item.waiting.channel)
               && hasRing(item, one.second, at) && !refuses(item, one.first, 10min, at);
    });
}

bool SmallCentre::isKeptForOther(const Case& item, const Colleague& colleague, Timestamp at) const
{
    const Waiting& waiting = item.waiting;
    const auto preferred = agents.find(waiting.preferred);
    if (preferred == agents.end() || waiting.preferred == colleague.agent.id
        || !isPresent(preferred->second, waiting.channel) || !hasRing(item, preferred->second, at))
        return false;
    if (std::any_of(waiting.refusals.begin(), waiting.refusals.end(),
                    [&](const Refusal& r) { return r.agent == waiting.preferred; }))
        return false;
    const Timestamp since = std::max(waiting.queued, waiting.notBefore.value_or(waiting.queued));
    return at < since + queues.at(waiting.queue).preferredWaits.of(waiting.channel)
           && at < waiting.due.value_or(Timestamp::never());
}

bool SmallCentre::isEligible(const Case& item, const Colleague& colleague, Timestamp at) const
{
    const Waiting& waiting = item.waiting;
    if (!item.waits || item.offeredTo.isValid() || !queues.contains(waiting.queue)
        || at < waiting.notBefore.value_or(at))
        return false;
    if (!isPresent(colleague, waiting.channel) || hasOffer(colleague.agent.id)
        || !fits(colleague, waiting.channel) || !hasRing(item, colleague, at))
        return false;
    if (!isOnTheLine(waiting.channel) && colleague.rampLeft > 0 && at < colleague.nextDeferred)
        return false;
    return !isResting(item, colleague, at) && !isKeptForOther(item, colleague, at);
}

std::tuple<int, qint64, qint64, qint64> SmallCentre::rank(const Case& item, Timestamp at)
{
    const Waiting& waiting = item.waiting;
    const Timestamp due = waiting.due.value_or(waiting.arrived + 24h);
    bool live = isOnTheLine(waiting.channel) || due + waiting.latest.value_or(24h) < at;
    qint64 key = due.micros;
    for (const Boost& boost : waiting.boosts) {
        live = live || boost.critical;
        key -= boost.earlier.count();
    }
    return {live ? 0 : 1, key, waiting.arrived.micros, waiting.id.value};
}

} // namespace heddle::routing::test
