#pragma once

#include <QByteArray>
#include <QString>

namespace heddle::email {

// Folder names travel in modified UTF-7 (RFC 3501 §5.1.3): "Entwürfe" is "Entw&APw-rfe".

QByteArray folderNameToWire(const QString& name);
/// What cannot be decoded stays as it came.
QString folderNameFromWire(const QByteArray& wire);

/// A string as a command needs it: "..." with its quotes and backslashes escaped. Line ends and NUL
/// cannot stand in one and are left out.
QByteArray quoted(const QByteArray& text);

} // namespace heddle::email
