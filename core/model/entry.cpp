#include "core/model/entry.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<EntryKind> kinds[] = {
    {EntryKind::Message, "message"}, {EntryKind::Call, "call"},     {EntryKind::Post, "post"},
    {EntryKind::Note, "note"},       {EntryKind::System, "system"},
};

constexpr Name<DeliveryState> states[] = {
    {DeliveryState::None, "none"},           {DeliveryState::Waiting, "waiting"},
    {DeliveryState::Sending, "sending"},     {DeliveryState::Sent, "sent"},
    {DeliveryState::Delivered, "delivered"}, {DeliveryState::Retrying, "retrying"},
    {DeliveryState::Failed, "failed"},       {DeliveryState::Unsure, "unsure"},
    {DeliveryState::Cancelled, "cancelled"},
};

} // namespace

QLatin1String toName(EntryKind kind)
{
    return nameIn(kinds, kind);
}

QLatin1String toName(DeliveryState state)
{
    return nameIn(states, state);
}

std::optional<EntryKind> entryKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

std::optional<DeliveryState> deliveryStateFromName(QStringView name)
{
    return valueIn(states, name);
}

} // namespace heddle
