#include "core/channel/email/mime/parts/filename.h"

#include <algorithm>

namespace heddle::email {

namespace {

/// Letters that show nothing but turn the order of others: "evil\u202Efdp.exe" shows as a PDF.
bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return code == 0x200e || code == 0x200f || code == 0x061c || (code >= 0x202a && code <= 0x202e)
           || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString safeName(QString name)
{
    const bool isPath = name.startsWith(QLatin1Char('/')) || name.startsWith(QLatin1Char('.'))
                        || name.mid(1, 2) == QLatin1String(":\\");
    const qsizetype slash =
        std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    if (isPath && slash >= 0)
        name = name.mid(slash + 1);
    for (QChar& letter : name) {
        if (letter == QLatin1Char('/') || letter == QLatin1Char('\\'))
            letter = QLatin1Char('_');
        if (letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    name.removeIf(turnsDirection);
    name = name.trimmed();
    constexpr qsizetype longest = 255;
    constexpr qsizetype longestSuffix = 16;
    if (name.toUtf8().size() > longest) {
        const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
        const QString suffix =
            dot > 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
        name.chop(suffix.size());
        // No letter takes less than a byte.
        name.truncate(longest);
        if (name.back().isHighSurrogate())
            name.chop(1);
        while (name.toUtf8().size() + suffix.toUtf8().size() > longest)
            name.chop(name.back().isLowSurrogate() ? 2 : 1);
        name += suffix;
    }
    return name;
}

} // namespace heddle::email
