#pragma once

#include "core/model/agent.h"
#include "core/service/ledger.h"

#include <map>

namespace heddle::service {

/// Who works here and which queues there are, at hand without asking the store.
/// Thread: the core thread.
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

    // What is about to be recorded in the same transaction.
    void add(const Agent& agent) { m_agents.insert_or_assign(agent.id, agent); }
    void add(const Queue& queue) { m_queues.insert_or_assign(queue.id, queue); }

private:
    void apply(const QList<store::Record>& records);

    Ledger& m_ledger;
    std::map<AgentId, Agent> m_agents;
    std::map<QueueId, Queue> m_queues;
};

} // namespace heddle::service
