#include "core/service/roster.h"

#include "core/store/tables/agentstore.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/queuestore.h"

#include <algorithm>

namespace heddle::service {

Roster::Roster(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &Ledger::recorded, this, &Roster::apply);
    connect(&ledger, &Ledger::heard, this, &Roster::apply);
}

Done Roster::load()
{
    const auto agents = m_ledger.store().agents().all();
    if (!agents)
        return passOn(agents);
    const auto queues = m_ledger.store().queues().all();
    if (!queues)
        return passOn(queues);
    const auto calendars = m_ledger.store().centre().calendars();
    if (!calendars)
        return passOn(calendars);
    const auto boosts = m_ledger.store().centre().boosts();
    if (!boosts)
        return passOn(boosts);
    for (const Agent& agent : *agents)
        add(agent);
    for (const Queue& queue : *queues)
        add(queue);
    for (const Calendar& calendar : *calendars)
        m_calendars.insert_or_assign(calendar.name,
                                     Hours{calendar, routing::BusinessTime(calendar)});
    for (const BoostRule& boost : *boosts)
        m_boosts.insert_or_assign(boost.name, boost);
    return {};
}

Result<Agent> Roster::agent(AgentId id) const
{
    const auto found = m_agents.find(id);
    if (found == m_agents.end() || !found->second.active)
        return failure(ErrorCode::NotFound, QStringLiteral("no agent %1").arg(id.value));
    return found->second;
}

Result<Queue> Roster::queue(QueueId id) const
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return failure(ErrorCode::NotFound, QStringLiteral("no queue %1").arg(id.value));
    return found->second;
}

QueueId Roster::defaultQueue() const
{
    const auto open = std::find_if(m_queues.begin(), m_queues.end(),
                                   [](const auto& queue) { return queue.second.active; });
    return open == m_queues.end() ? QueueId{} : open->first;
}

const routing::BusinessTime& Roster::businessTime(const QString& calendar) const
{
    static const routing::BusinessTime always({.name = {},
                                               .zone = QStringLiteral("UTC"),
                                               .week = everyDay({0h, 24h}),
                                               .specialDays = {}});
    const auto found = m_calendars.find(calendar);
    return found == m_calendars.end() ? always : found->second.time;
}

QString Roster::zoneOf(const Queue& queue) const
{
    if (const auto own = m_calendars.find(queue.calendar); own != m_calendars.end())
        return own->second.calendar.zone;
    return m_calendars.empty() ? QStringLiteral("UTC") : m_calendars.begin()->second.calendar.zone;
}

QList<BoostRule> Roster::boosts() const
{
    QList<BoostRule> boosts;
    for (const auto& [name, boost] : m_boosts)
        boosts += boost;
    return boosts;
}

void Roster::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows)
            set(row, record.at.value_or(m_ledger.now()));
    }
}

void Roster::set(const store::RowImage& row, Timestamp at)
{
    if (const auto* agent = std::get_if<Agent>(&row))
        add(*agent);
    else if (const auto* queue = std::get_if<Queue>(&row))
        add(*queue);
    else if (const auto* calendar = std::get_if<Calendar>(&row))
        setCalendar(*calendar, at);
    else if (const auto* boost = std::get_if<BoostRule>(&row))
        m_boosts.insert_or_assign(boost->name, *boost);
    else if (const auto* removed = std::get_if<store::Removed>(&row))
        remove(*removed, at);
}

void Roster::setCalendar(const Calendar& calendar, Timestamp at)
{
    const auto known = m_calendars.find(calendar.name);
    if (known != m_calendars.end() && known->second.calendar == calendar)
        return;
    const routing::BusinessTime before = businessTime(calendar.name);
    m_calendars.insert_or_assign(calendar.name, Hours{calendar, routing::BusinessTime(calendar)});
    Q_EMIT calendarChanged(calendar.name, before, at);
}

void Roster::remove(const store::Removed& removed, Timestamp at)
{
    if (removed.kind == store::Removed::Kind::Boost)
        m_boosts.erase(removed.key);
    if (removed.kind != store::Removed::Kind::Calendar)
        return;
    const routing::BusinessTime before = businessTime(removed.key);
    if (m_calendars.erase(removed.key) > 0)
        Q_EMIT calendarChanged(removed.key, before, at);
}

} // namespace heddle::service
