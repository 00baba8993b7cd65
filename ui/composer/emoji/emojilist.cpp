#include "ui/composer/emoji/emojilist.h"

#include <QFile>

#include <algorithm>

namespace heddle::ui {

namespace {

QString fileFor(QLocale::Language language)
{
    const QString code = QLocale(language).name().section(QLatin1Char('_'), 0, 0);
    const QString file = QStringLiteral(":/emoji/names_%1.tsv").arg(code);
    return QFile::exists(file) ? file : QStringLiteral(":/emoji/names_en.tsv");
}

bool hasWord(const QString& text, const QString& beginning)
{
    for (qsizetype at = text.indexOf(beginning, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(beginning, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

QList<Emoji> readEmoji(QLocale::Language language)
{
    QFile file(fileFor(language));
    QList<Emoji> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QStringList parts =
            QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char('\t'));
        all.append({parts.value(0), parts.value(1), parts.value(2)});
    }
    return all;
}

QList<Emoji> findEmoji(const QList<Emoji>& all, const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<Emoji> called;
    QList<Emoji> meant;
    for (const Emoji& emoji : all) {
        const auto isIn = [&](const QString& where) {
            return std::all_of(words.cbegin(), words.cend(),
                               [&](const QString& word) { return hasWord(where, word); });
        };
        if (isIn(emoji.name))
            called += emoji;
        else if (isIn(QString(emoji.name + QLatin1Char(' ') + emoji.words)))
            meant += emoji;
    }
    return called + meant;
}

} // namespace heddle::ui
