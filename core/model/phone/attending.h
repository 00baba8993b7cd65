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

/// Whether agents see who attends their calls.
enum class Attendance { Visible, Hidden };

// Stable names for the protocol, the journal, settings and JSON.
QLatin1String toName(Attending how);
QLatin1String toName(Attendance attendance);
std::optional<Attending> attendingFromName(QStringView name);
std::optional<Attendance> attendanceFromName(QStringView name);

} // namespace heddle
