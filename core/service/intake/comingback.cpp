#include "core/service/intake/comingback.h"

#include "core/service/intake/thanks.h"
#include "core/service/transitions.h"

namespace heddle::service {

namespace {

bool isHere(AgentId id, const Roster& roster)
{
    const auto agent = roster.agent(id);
    return agent && agent->presence != Presence::Offline;
}

} // namespace

Joining joining(const Interaction& interaction, QStringView newText, Timestamp at,
                Duration reopenWithin)
{
    const bool isSnoozed =
        interaction.state == InteractionState::Pending && interaction.pendingOn == PendingOn::Until;
    const bool isClosed = interaction.state == InteractionState::Closed;
    if ((isSnoozed || isClosed) && isOnlyThanks(newText))
        return Joining::AddOnly;
    if (isClosed && interaction.closed && *interaction.closed + reopenWithin < at)
        return Joining::StartAnew;
    return Joining::Continue;
}

Result<Interaction> cameBack(Interaction interaction, const Roster& roster, Timestamp now)
{
    interaction.unread = true;
    if (interaction.state == InteractionState::Closed)
        return moved(std::move(interaction), Step::ComeBack, now);
    if (interaction.assignee.isValid() && !isHere(interaction.assignee, roster))
        return moved(std::move(interaction), Step::Requeue, now);
    return moved(std::move(interaction), Step::CustomerSpoke, now);
}

} // namespace heddle::service
