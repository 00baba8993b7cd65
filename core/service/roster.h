#pragma once

#include "core/model/agent.h"
#include "core/routing/calendar/businesstime.h"
#include "core/service/ledger.h"

#include <map>

namespace heddle::service {

/// Who works here, which queues there are, and what they refer to, at hand without asking the
/// store. Thread: the core thread.
class Roster : public QObject {
    Q_OBJECT
public:
    explicit Roster(Ledger& ledger, QObject* parent = nullptr);

    Done load();

    const std::map<AgentId, Agent>& agents() const { return m_agents; }
    const std::map<QueueId, Queue>& queues() const { return m_queues; }
    /// NotFound for somebody who does not work here (any more).
    Result<Agent> agent(AgentId id) const;
    Result<Queue> queue(QueueId id) const;
    /// Where comes in what nothing else says a queue for: the first that is active.
    QueueId defaultQueue() const;

    /// Open time by a calendar; all time for an empty or unknown name.
    const routing::BusinessTime& businessTime(const QString& calendar) const;
    /// The zone of a queue's hours, else of the first calendar; UTC where there is none.
    QString zoneOf(const Queue& queue) const;
    /// What moves contacts forward in the whole centre, in order of the names.
    QList<BoostRule> boosts() const;

    // What is about to be recorded in the same transaction.
    void add(const Agent& agent) { m_agents.insert_or_assign(agent.id, agent); }
    void add(const Queue& queue) { m_queues.insert_or_assign(queue.id, queue); }

Q_SIGNALS:
    /// The hours or the zone of a calendar are others from `at` on, or it is gone.
    void calendarChanged(const QString& name, const heddle::routing::BusinessTime& before,
                         heddle::Timestamp at);

private:
    struct Hours {
        Calendar calendar;
        routing::BusinessTime time;
    };
    void apply(const QList<store::Record>& records);
    void set(const store::RowImage& row, Timestamp at);
    void setCalendar(const Calendar& calendar, Timestamp at);
    void remove(const store::Removed& removed, Timestamp at);

    Ledger& m_ledger;
    std::map<AgentId, Agent> m_agents;
    std::map<QueueId, Queue> m_queues;
    std::map<QString, Hours> m_calendars;
    std::map<QString, BoostRule> m_boosts;
};

} // namespace heddle::service
