#include "core/model/channelkind.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<ChannelKind> kinds[] = {
    {ChannelKind::Phone, "phone"},   {ChannelKind::Email, "email"}, {ChannelKind::Chat, "chat"},
    {ChannelKind::Social, "social"}, {ChannelKind::Paper, "paper"},
};

constexpr Name<Direction> directions[] = {
    {Direction::Inbound, "inbound"},
    {Direction::Outbound, "outbound"},
    {Direction::Internal, "internal"},
    {Direction::About, "about"},
};

} // namespace

QLatin1String toName(ChannelKind kind)
{
    return nameIn(kinds, kind);
}

QLatin1String toName(Direction direction)
{
    return nameIn(directions, direction);
}

std::optional<ChannelKind> channelKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

std::optional<Direction> directionFromName(QStringView name)
{
    return valueIn(directions, name);
}

} // namespace heddle
