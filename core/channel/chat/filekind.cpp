#include "core/channel/chat/filekind.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace heddle::chat {

std::optional<QString> kindOf(const QByteArray& bytes, const QStringList& allowed)
{
    const QMimeType kind = QMimeDatabase().mimeTypeForData(bytes);
    const QString name = kind.name();
    // Every text inherits from text/plain, a script too: only what is nothing more than text is text.
    if (name == QLatin1String("text/plain") && (!bytes.isValidUtf8() || bytes.contains('\0')))
        return {};
    if (!allowed.contains(name))
        return {};
    return name;
}

QString nameForKind(const QString& name, const QString& type)
{
    const QString plain = QFileInfo(name).fileName();
    const QMimeType kind = QMimeDatabase().mimeTypeForName(type);
    const QString base = plain.isEmpty() ? QStringLiteral("file") : plain;
    if (kind.suffixes().isEmpty()
        || kind.suffixes().contains(QFileInfo(base).suffix(), Qt::CaseInsensitive))
        return base;
    return base + QLatin1Char('.') + kind.preferredSuffix();
}

} // namespace heddle::chat
