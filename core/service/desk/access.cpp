#include "core/service/desk/access.h"

#include "core/service/rights.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

Result<Access> remarkAccessTo(const Ledger& ledger, const Roster& roster, AgentId agentId,
                              InteractionId id)
{
    const auto agent = roster.agent(agentId);
    if (!agent)
        return passOn(agent);
    const auto interaction = ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    const auto queue = roster.queue(interaction->queue);
    return Access{*agent, *interaction, queue ? *queue : Queue{}};
}

Result<Access> accessTo(const Ledger& ledger, const Roster& roster, AgentId agentId,
                        InteractionId id)
{
    auto access = remarkAccessTo(ledger, roster, agentId, id);
    if (!access)
        return access;
    if (auto allowed = mayActOn(access->agent, access->interaction, access->queue); !allowed)
        return passOn(allowed);
    return access;
}

} // namespace heddle::service
