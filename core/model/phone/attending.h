#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>

namespace heddle {

/// How a supervisor takes part in a call at an agent's desk.
enum class Attending {
    Listen,  ///< heard by nobody
    Whisper, ///< heard by the agent alone
    Join,    ///< heard by both
    Leave    ///< not any more
};

// Stable names for the protocol, the journal and JSON.
QLatin1String toName(Attending how);
std::optional<Attending> attendingFromName(QStringView name);

} // namespace heddle
