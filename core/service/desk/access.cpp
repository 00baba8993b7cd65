#include "core/service/desk/access.h"

#include "core/service/chat/companions.h"
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

Result<Access> wordAccessTo(const Ledger& ledger, const Roster& roster, AgentId agentId,
                            InteractionId id)
{
    auto access = remarkAccessTo(ledger, roster, agentId, id);
    if (!access)
        return access;
    auto allowed = mayActOn(access->agent, access->interaction, access->queue);
    if (allowed)
        return access;
    if (access->interaction.channel == ChannelKind::Chat) {
        const auto companions = companionsOf(ledger.store(), access->interaction);
        if (!companions)
            return passOn(companions);
        if (companions->contains(agentId))
            return access;
    }
    return passOn(allowed);
}

} // namespace heddle::service
