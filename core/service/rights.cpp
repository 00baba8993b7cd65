#include "core/service/rights.h"

namespace heddle::service {

bool isSupervisor(const Agent& agent)
{
    return agent.role == Role::Supervisor || agent.role == Role::Administrator;
}

Done mayActOn(const Agent& agent, const Interaction& interaction, const Queue& queue)
{
    if (isSupervisor(agent) || interaction.assignee == agent.id)
        return {};
    if (interaction.assignee.isValid())
        return failure(ErrorCode::Refused, QStringLiteral("somebody else has it"));
    if (interaction.state == InteractionState::Closed || queue.members.contains(agent.id))
        return {};
    return failure(ErrorCode::Refused, QStringLiteral("it waits in a queue of others"));
}

Done mayAdminister(const Agent& agent)
{
    if (agent.role == Role::Administrator)
        return {};
    return failure(ErrorCode::Refused, QStringLiteral("only administrators may"));
}

} // namespace heddle::service
