#include "ui/search/marked.h"

namespace heddle::ui {

namespace {

constexpr QChar kBegin(2);
constexpr QChar kEnd(3);

} // namespace

QList<Stretch> stretches(const QString& snippet)
{
    QList<Stretch> found;
    Stretch now;
    const auto close = [&](bool nextIsFound) {
        if (!now.text.isEmpty())
            found.append(now);
        now = {{}, nextIsFound};
    };
    for (const QChar letter : snippet) {
        if (letter == kBegin)
            close(true);
        else if (letter == kEnd)
            close(false);
        else
            now.text += letter.isSpace() ? QLatin1Char(' ') : letter;
    }
    close(false);
    return found;
}

QString unmarked(const QString& snippet)
{
    QString plain;
    for (const Stretch& stretch : stretches(snippet))
        plain += stretch.text;
    return plain;
}

} // namespace heddle::ui
