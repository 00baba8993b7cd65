#include "core/model/interaction.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<InteractionState> states[] = {
    {InteractionState::New, "new"},         {InteractionState::Queued, "queued"},
    {InteractionState::Offered, "offered"}, {InteractionState::Assigned, "assigned"},
    {InteractionState::Pending, "pending"}, {InteractionState::WrapUp, "wrap-up"},
    {InteractionState::Closed, "closed"},
};

constexpr Name<PendingOn> causes[] = {
    {PendingOn::Customer, "customer"},
    {PendingOn::ThirdParty, "third-party"},
    {PendingOn::Until, "until"},
};

} // namespace

QLatin1String toName(InteractionState state)
{
    return nameIn(states, state);
}

QLatin1String toName(PendingOn cause)
{
    return nameIn(causes, cause);
}

std::optional<InteractionState> interactionStateFromName(QStringView name)
{
    return valueIn(states, name);
}

std::optional<PendingOn> pendingOnFromName(QStringView name)
{
    return valueIn(causes, name);
}

} // namespace heddle
