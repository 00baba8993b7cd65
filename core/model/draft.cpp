#include "core/model/draft.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<ComposeKind> kinds[] = {
    {ComposeKind::Reply, "reply"},     {ComposeKind::ReplyAll, "reply-all"},
    {ComposeKind::Forward, "forward"}, {ComposeKind::New, "new"},
    {ComposeKind::Note, "note"},
};

constexpr Name<OutboxState> states[] = {
    {OutboxState::Waiting, "waiting"}, {OutboxState::Sending, "sending"},
    {OutboxState::Sent, "sent"},       {OutboxState::Failed, "failed"},
    {OutboxState::Unsure, "unsure"},   {OutboxState::Cancelled, "cancelled"},
};

} // namespace

QLatin1String toName(ComposeKind kind)
{
    return nameIn(kinds, kind);
}

QLatin1String toName(OutboxState state)
{
    return nameIn(states, state);
}

std::optional<ComposeKind> composeKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

std::optional<OutboxState> outboxStateFromName(QStringView name)
{
    return valueIn(states, name);
}

} // namespace heddle
