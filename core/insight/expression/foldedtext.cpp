#include "core/insight/expression/foldedtext.h"

#include "core/insight/words/letters.h"
#include "core/insight/words/tokens.h"

#include <algorithm>

namespace heddle::insight {

namespace {

QString folded(QStringView word)
{
    const bool isPlain =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return word.toString().toLower();
    QString plain;
    const QString apart = word.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        if (c == u'\u00df')
            plain += QLatin1String("ss");
        else if (!c.isMark())
            plain += c;
    }
    return plain;
}

bool isInWord(LetterKind kind)
{
    return kind == LetterKind::Letter || kind == LetterKind::Digit || kind == LetterKind::Surrogate
           || kind == LetterKind::Ignored;
}

} // namespace

std::vector<FoldedWord> foldedWords(QStringView text)
{
    const Letters& table = letters();
    const QStringView read = text.first(std::min(text.size(), longestRead));
    std::vector<FoldedWord> words;
    for (qsizetype at = 0; at < read.size();) {
        const qsizetype start = at;
        const LetterKind first = table.kind(read[at].unicode());
        ++at;
        if (first == LetterKind::Letter || first == LetterKind::Digit
            || first == LetterKind::Surrogate) {
            while (at < read.size()
                   && (isInWord(table.kind(read[at].unicode())) || read[at].isMark()))
                ++at;
        } else if (first != LetterKind::Ideograph) {
            continue;
        }
        QString word = folded(read.sliced(start, at - start));
        word.removeIf([&table](QChar c) { return table.kind(c.unicode()) == LetterKind::Ignored; });
        words.push_back({std::move(word), start, at - start});
    }
    return words;
}

} // namespace heddle::insight
