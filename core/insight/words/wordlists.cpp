#include "core/insight/words/wordlists.h"

#include <QResource>

#include <algorithm>
#include <map>

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

QString wordEnd(const QString& word)
{
    const bool isWhole = word.back().isLetter() && separatesWords(word.back());
    return isWhole ? QStringLiteral("(?!\\p{L})") : QString();
}

/// One of the words that begin with this letter, the longest that stands there.
QString oneOf(QChar letter, QStringList words)
{
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (QString& word : words)
        word = QRegularExpression::escape(word.mid(1)) + wordEnd(word);
    const bool isWhole = letter.isLetter() && separatesWords(letter);
    return (isWhole ? QStringLiteral("(?<!\\p{L})") : QString())
           + QRegularExpression::escape(QString(letter)) + QStringLiteral("(?:") + words.join(u'|')
           + u')';
}

} // namespace

QStringList wordList(const QString& name)
{
    const QResource list(folder + name + QStringLiteral(".txt"));
    return QString::fromUtf8(list.uncompressedData()).split(u'\n', Qt::SkipEmptyParts);
}

QString anyWord(const QString& listName)
{
    // By their first letter: the right words are found without trying all others.
    std::map<QChar, QStringList> byLetter;
    for (const QString& word : wordList(listName))
        byLetter[word.front().toCaseFolded()].append(word);
    QStringList groups;
    for (auto& [letter, words] : byLetter)
        groups.append(oneOf(letter, std::move(words)));
    return QStringLiteral("(?:") + groups.join(u'|') + u')';
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
