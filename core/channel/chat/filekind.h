#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::chat {

/// What a file is by its own bytes, if that is one of `allowed`; what its name and its sender say
/// of it does not count. Text is text only when it is UTF-8 and no HTML or script.
std::optional<QString> kindOf(const QByteArray& bytes, const QStringList& allowed);

/// `name` with the ending that belongs to `type`, where it says another one.
QString nameForKind(const QString& name, const QString& type);

} // namespace heddle::chat
