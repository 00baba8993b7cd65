#include "core/insight/words/wordlists.h"

#include <QResource>

#include <algorithm>

namespace heddle::insight {

namespace {

const QLatin1String folder(":/insight/");

/// Chinese, Japanese, Korean and Thai run words together.
bool separatesWords(QChar letter)
{
    const bool isThai = letter.unicode() >= 0x0e00 && letter.unicode() < 0x0e80;
    const bool isHangul = letter.unicode() >= 0x1100 && letter.unicode() < 0x1200;
    return letter.unicode() < 0x2e80 && !isThai && !isHangul;
}

QString wholeWord(const QString& word)
{
    QString out = QRegularExpression::escape(word);
    if (word.front().isLetter() && separatesWords(word.front()))
        out.prepend(QStringLiteral("(?<!\\p{L})"));
    if (word.back().isLetter() && separatesWords(word.back()))
        out.append(QStringLiteral("(?!\\p{L})"));
    return out;
}

} // namespace

QStringList wordList(const QString& name)
{
    const QResource list(folder + name + QStringLiteral(".txt"));
    return QString::fromUtf8(list.uncompressedData()).split(u'\n', Qt::SkipEmptyParts);
}

QString anyWord(const QString& listName)
{
    QStringList words = wordList(listName);
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (QString& word : words)
        word = wholeWord(word);
    return QStringLiteral("(?:") + words.join(u'|') + u')';
}

QString anyPattern(const QString& listName)
{
    return QStringLiteral("(?:") + wordList(listName).join(u'|') + u')';
}

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression out(pattern, QRegularExpression::CaseInsensitiveOption);
    out.optimize();
    return out;
}

} // namespace heddle::insight
