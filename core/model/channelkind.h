#pragma once

#include <QString>

#include <optional>

namespace heddle {

/// The kinds of channel a contact can come by.
enum class ChannelKind { Phone, Email, Chat, Social, Paper };

/// Which way an entry went. About: it mentions us without being addressed to us.
enum class Direction { Inbound, Outbound, Internal, About };

// Stable names for the database, JSON and command line ("email", "inbound").
QLatin1String toName(ChannelKind kind);
QLatin1String toName(Direction direction);
std::optional<ChannelKind> channelKindFromName(QStringView name);
std::optional<Direction> directionFromName(QStringView name);

} // namespace heddle
