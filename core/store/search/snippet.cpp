#include "core/store/search/snippet.h"

#include "core/store/search/fold.h"

namespace heddle::store {

namespace {

constexpr auto openMark = QChar(0x02);
constexpr auto closeMark = QChar(0x03);
// Longer texts are searched to here only; the rest costs more than it shows.
constexpr qsizetype mostLooked = 100'000;

bool isTermAt(const QList<FoundWord>& words, qsizetype at, const SearchTerm& term)
{
    const auto count = term.words.size();
    if (count == 0 || at + count > words.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const QString& word = words.at(at + i).word;
        const QString& wanted = term.words.at(i);
        const bool fits =
            term.isPrefix && i + 1 == count ? word.startsWith(wanted) : word == wanted;
        if (!fits)
            return false;
    }
    return true;
}

// The ranges of the text that any of the terms takes up, in order.
QList<std::pair<qsizetype, qsizetype>> rangesOf(const QString& text, const QList<SearchTerm>& terms)
{
    QList<std::pair<qsizetype, qsizetype>> ranges;
    const auto words = wordsOf(QStringView(text).left(mostLooked));
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (const SearchTerm& term : terms) {
            if (!isTermAt(words, at, term))
                continue;
            const FoundWord& last = words.at(at + term.words.size() - 1);
            ranges.append({words.at(at).position, last.position + last.length});
            at += term.words.size() - 1;
            break;
        }
    }
    return ranges;
}

// Never cuts a letter of two code units in half.
qsizetype letterStart(const QString& text, qsizetype position)
{
    const bool isInside =
        position > 0 && position < text.size() && text.at(position).isLowSurrogate();
    return isInside ? position - 1 : position;
}

QString onOneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar& letter : line) {
        if (letter.isSpace() || letter.category() == QChar::Other_Control)
            letter = QLatin1Char(' ');
    }
    return line;
}

} // namespace

bool holdsAny(const QString& text, const QList<SearchTerm>& terms)
{
    return !rangesOf(text, terms).isEmpty();
}

QString snippet(const QString& text, const QList<SearchTerm>& terms, int length)
{
    const auto ranges = rangesOf(text, terms);
    const qsizetype wanted = ranges.isEmpty() ? 0 : ranges.first().first - length / 3;
    const qsizetype begin = letterStart(text, std::max<qsizetype>(0, wanted));
    const qsizetype end = letterStart(text, std::min<qsizetype>(text.size(), begin + length));
    QString marked;
    qsizetype at = begin;
    for (const auto& [from, to] : ranges) {
        if (to > end)
            break;
        if (from < at)
            continue;
        marked += onOneLine(QStringView(text).mid(at, from - at)) + openMark
                  + onOneLine(QStringView(text).mid(from, to - from)) + closeMark;
        at = to;
    }
    marked += onOneLine(QStringView(text).mid(at, end - at));
    return marked.trimmed();
}

} // namespace heddle::store
