#include "core/service/roster.h"

#include "core/store/tables/agentstore.h"
#include "core/store/tables/queuestore.h"

#include <algorithm>

namespace heddle::service {

Roster::Roster(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&ledger, &Ledger::recorded, this, &Roster::apply);
}

Done Roster::load()
{
    const auto agents = m_ledger.store().agents().all();
    if (!agents)
        return passOn(agents);
    const auto queues = m_ledger.store().queues().all();
    if (!queues)
        return passOn(queues);
    for (const Agent& agent : *agents)
        m_agents.insert_or_assign(agent.id, agent);
    for (const Queue& queue : *queues)
        m_queues.insert_or_assign(queue.id, queue);
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

void Roster::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* agent = std::get_if<Agent>(&row))
                m_agents.insert_or_assign(agent->id, *agent);
            else if (const auto* queue = std::get_if<Queue>(&row))
                m_queues.insert_or_assign(queue->id, *queue);
        }
    }
}

} // namespace heddle::service
