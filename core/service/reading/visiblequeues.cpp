#include "core/service/reading/visiblequeues.h"

#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/queuestore.h"

namespace heddle::service {

Result<QList<QueueId>> visibleQueues(store::Store& store, AgentId agent)
{
    const auto who = store.agents().byId(agent);
    if (!who)
        return passOn(who);
    if (who->role != Role::Agent)
        return QList<QueueId>();
    const auto all = store.queues().all();
    if (!all)
        return passOn(all);
    QList<QueueId> mine;
    for (const Queue& queue : *all) {
        if (queue.members.contains(agent))
            mine.append(queue.id);
    }
    if (mine.isEmpty())
        mine.append(noQueue);
    return mine;
}

} // namespace heddle::service
