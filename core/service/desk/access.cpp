#include "core/service/desk/access.h"

#include "core/service/rights.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Result<Access> accessTo(const Ledger& ledger, const Roster& roster, AgentId agentId,
                        InteractionId id)
{
    const auto agent = roster.agent(agentId);
    if (!agent)
        return passOn(agent);
    const auto interaction = ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    const Queue queue = roster.queue(interaction->queue).value_or(Queue{});
    if (auto allowed = mayActOn(*agent, *interaction, queue); !allowed)
        return passOn(allowed);
    return Access{*agent, *interaction, queue};
}

} // namespace heddle::service
