#pragma once

#include <QLoggingCategory>
#include <QString>

namespace heddle {

// One category per part. Levels are set by --log-level and QT_LOGGING_RULES ("heddle.mail.debug=true").
// Rule: ids, counts, sizes, states and server reply codes go into the log; message text, addresses
// of customers, subjects and secrets do not.
Q_DECLARE_LOGGING_CATEGORY(logCore)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logIntake)
Q_DECLARE_LOGGING_CATEGORY(logRouting)
Q_DECLARE_LOGGING_CATEGORY(logOutbox)
Q_DECLARE_LOGGING_CATEGORY(logMail)
Q_DECLARE_LOGGING_CATEGORY(logUi)

/// Sends every message of the program to stderr as one structured line:
/// `2026-11-22T09:41:03.120Z info heddle.intake took interaction=17 bytes=4096`.
/// Line breaks and control characters inside a message are escaped, so that outside text cannot
/// forge a line. Call once in main().
/// \param level "debug", "info", "warning" or "error"; anything else is refused with false.
bool startLog(const QString& level);

/// The line startLog() would print for a message; separate so that it can be tested.
QString formatLogLine(const QString& isoMoment, QtMsgType type, const QString& category,
                      const QString& message);

} // namespace heddle
