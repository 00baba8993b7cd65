#include "core/channel/chat/protocol/cleaning.h"

namespace heddle::chat {

namespace {

/// Marks that turn the direction of what follows: a name could look like another one with them.
bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
           || code == 0x200e || code == 0x200f || code == 0x061c;
}

/// Overrides that show letters in another order than they are read.
bool overridesOrder(QChar letter)
{
    return letter.unicode() == 0x202d || letter.unicode() == 0x202e;
}

bool isControl(QChar letter)
{
    return letter.category() == QChar::Other_Control || letter.unicode() == 0x2028
           || letter.unicode() == 0x2029;
}

} // namespace

QString cleanName(const QString& name, qsizetype longest)
{
    QString clean = name;
    clean.removeIf([](QChar letter) { return turnsDirection(letter); });
    for (QChar& letter : clean) {
        if (isControl(letter))
            letter = u' ';
    }
    return clean.simplified().left(longest);
}

QString subjectFrom(const QString& text)
{
    constexpr qsizetype longest = 80;
    return text.section(u'\n', 0, 0).left(longest);
}

QString cleanText(const QString& text)
{
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    clean.removeIf([](QChar letter) {
        return overridesOrder(letter) || (isControl(letter) && letter != u'\n' && letter != u'\t');
    });
    return clean.trimmed();
}

} // namespace heddle::chat
