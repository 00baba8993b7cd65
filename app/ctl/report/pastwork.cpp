#include "app/ctl/report/pastwork.h"

#include "app/ctl/report/toldcontacts.h"
#include "core/model/form/queueform.h"

#include <QDateTime>

namespace heddle::ctl {

namespace {

qint64 number(const QJsonObject& row, QLatin1String column)
{
    return row.value(column).toInteger();
}

QString text(const QJsonObject& row, QLatin1String column)
{
    return row.value(column).toString();
}

/// The end of the day that `at` belongs to, by this machine's time.
Timestamp midnightAfter(Timestamp at)
{
    return Timestamp::fromDateTime(at.toDateTime().toLocalTime().date().addDays(1).startOfDay());
}

} // namespace

std::optional<PastWork::Held> PastWork::heldIn(const QJsonObject& row)
{
    const auto state = interactionStateFromName(text(row, QLatin1String("state")));
    const Held held{
        .agent = {number(row, QLatin1String("assignee"))},
        .channel =
            channelKindFromName(text(row, QLatin1String("channel"))).value_or(ChannelKind::Email),
        .work = state == InteractionState::Pending ? routing::Work::Parked : routing::Work::Active};
    const bool isInHand = state == InteractionState::Assigned || state == InteractionState::WrapUp
                          || state == InteractionState::Pending;
    return isInHand && held.agent.isValid() ? std::optional(held) : std::nullopt;
}

void PastWork::apply(const JournalEvent& line)
{
    endDaysBefore(line.at);
    for (const QJsonObject& row : rowsOf(line, QLatin1String("agent")))
        applyAgent(row, line.at);
    for (const QJsonObject& row : rowsOf(line, QLatin1String("interaction")))
        applyInteraction(row, line.at);
}

void PastWork::applyAgent(const QJsonObject& row, Timestamp at)
{
    routing::Occupancy& agent = m_agents[{number(row, QLatin1String("id"))}];
    agent.setCapacity(capacityFrom(outlineFromJson(text(row, QLatin1String("capacity")))), at);
    const auto presence = presenceFromName(text(row, QLatin1String("presence")));
    const bool isHere = number(row, QLatin1String("active")) != 0;
    if (isHere && presence == Presence::Ready)
        agent.setReady(at);
    else
        agent.setAway(at);
}

void PastWork::applyInteraction(const QJsonObject& row, Timestamp at)
{
    const InteractionId id{number(row, QLatin1String("id"))};
    const auto held = heldIn(row);
    const auto before = m_held.find(id);
    if (before != m_held.end()) {
        if (held == before->second)
            return;
        m_agents[before->second.agent].remove(before->second.channel, before->second.work, at);
        m_held.erase(before);
    }
    if (!held)
        return;
    m_agents[held->agent].add(held->channel, held->work, at);
    m_held[id] = *held;
}

void PastWork::endDaysBefore(Timestamp at)
{
    if (!m_midnight)
        m_midnight = midnightAfter(at);
    while (*m_midnight <= at) {
        endDay(*m_midnight);
        m_midnight = midnightAfter(*m_midnight);
    }
}

void PastWork::endDay(Timestamp at)
{
    const bool isAskedFor = m_span.from < at && at <= m_span.to;
    for (auto& [id, agent] : m_agents) {
        agent.advance(at);
        if (isAskedFor && agent.atWork() > Duration::zero()) {
            m_days[id].byTheClock.push_back(agent.byTheClock());
            m_days[id].byLoad.push_back(agent.byLoad());
        }
        agent.countAnew(at);
    }
}

std::map<AgentId, WorkedDays> PastWork::days(Timestamp now)
{
    const Timestamp end = std::min(now, m_span.to);
    endDaysBefore(end);
    endDay(end);
    return m_days;
}

} // namespace heddle::ctl
