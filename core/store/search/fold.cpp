#include "core/store/search/fold.h"

#include "core/store/sqlite/wordfunction.h"

namespace heddle::store {

namespace {

bool isDiacritic(char32_t letter)
{
    return letter >= 0x300 && letter <= 0x36f;
}

// One letter of a text, which may be two code units.
struct Letter {
    char32_t code = 0;
    qsizetype units = 1;
};

Letter letterAt(QStringView text, qsizetype position)
{
    const QChar first = text.at(position);
    if (first.isHighSurrogate() && position + 1 < text.size()
        && text.at(position + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text.at(position + 1)), 2};
    return {first.unicode(), 1};
}

bool isInWord(char32_t letter)
{
    return QChar::isLetterOrNumber(letter) || isDiacritic(letter);
}

} // namespace

QString folded(QStringView text)
{
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (isPlain)
        return text.toString().toLower();
    QString parts = text.toString().normalized(QString::NormalizationForm_D);
    parts.removeIf([](QChar letter) { return isDiacritic(letter.unicode()); });
    parts = parts.normalized(QString::NormalizationForm_C).toLower();
    return parts.replace(QChar(0xdf), QLatin1String("ss"));
}

QList<FoundWord> wordsOf(QStringView text)
{
    QList<FoundWord> words;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= text.size();) {
        const Letter letter = i < text.size() ? letterAt(text, i) : Letter{};
        const bool isAlone = standsAlone(letter.code);
        const bool isWord = i < text.size() && !isAlone && isInWord(letter.code);
        if (isWord && begin < 0)
            begin = i;
        if (!isWord && begin >= 0) {
            const QString word = folded(text.mid(begin, i - begin));
            if (!word.isEmpty())
                words.append({begin, i - begin, word});
            begin = -1;
        }
        if (isAlone)
            words.append({i, letter.units, folded(text.mid(i, letter.units))});
        i += letter.units;
    }
    return words;
}

} // namespace heddle::store
