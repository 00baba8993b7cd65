#include "core/insight/learning/features.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace heddle::insight {

namespace {

constexpr qsizetype longestText = 20'000;
constexpr qsizetype longestWord = 40;
constexpr qsizetype longestRun = 5;

/// Different salts keep the same letters apart as a word, a run and a shape.
enum Salt : quint32 {
    WordSalt = 0x9e3779b9,
    PairSalt = 0x85ebca6b,
    GapSalt = 0xc2b2ae35,
    RunSalt = 0x27d4eb2f,
    ShapeSalt = 0x165667b1
};

constexpr quint32 joined(quint32 hash, quint32 next)
{
    return (hash ^ next) * 0x01000193U + (hash >> 15);
}

/// The finisher of MurmurHash3 (Appleby): spreads each bit over all.
constexpr quint32 spread(quint32 hash)
{
    hash = (hash ^ (hash >> 16)) * 0x85ebca6bU;
    hash = (hash ^ (hash >> 13)) * 0xc2b2ae35U;
    return hash ^ (hash >> 16);
}

enum class LetterKind : quint8 { Gap, Letter, Digit, Mark };

/// Marks stand for themselves: they say something about the tone or the matter.
bool isTellingMark(QChar letter)
{
    switch (letter.unicode()) {
    case u'!':
    case u'?':
    case u'@':
    case u'#':
    case u'%':
    case u'*':
    case u'+':
    case u'/':
    case u'&':
    case u':': return true;
    default:
        return letter.category() == QChar::Symbol_Currency
               || letter.category() == QChar::Symbol_Other || letter.isHighSurrogate();
    }
}

LetterKind kindOf(QChar letter)
{
    if (letter.isLetter() || letter.isMark() || letter == u'_')
        return LetterKind::Letter;
    if (letter.isDigit())
        return LetterKind::Digit;
    return isTellingMark(letter) ? LetterKind::Mark : LetterKind::Gap;
}

bool isApostrophe(QChar letter)
{
    return letter == u'\'' || letter == QChar(0x2019);
}

/// What is counted over a whole text for its shape.
struct Shape {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    int shoutedWords = 0;
    int longNumbers = 0;
};

/// Walks through a text once and notes every feature.
class Reading {
public:
    Reading(QStringView text, TextFeatures& into) : m_text(text), m_into(into) {}

    void run()
    {
        qsizetype at = 0;
        while (at < m_text.size())
            at = readFrom(at);
        noteShape();
    }

private:
    qsizetype readFrom(qsizetype at)
    {
        const LetterKind kind = kindOf(m_text.at(at));
        if (kind == LetterKind::Gap)
            return at + 1;
        const qsizetype end = kind == LetterKind::Mark ? endOfMarks(at) : endOfWord(at);
        readWord(at, end, kind);
        return end;
    }

    /// The same mark again and again is one.
    qsizetype endOfMarks(qsizetype at) const
    {
        const qsizetype step = m_text.at(at).isHighSurrogate() && at + 1 < m_text.size() ? 2 : 1;
        qsizetype end = at + step;
        while (end + step <= m_text.size() && m_text.sliced(end, step) == m_text.sliced(at, step))
            end += step;
        return end;
    }

    qsizetype endOfWord(qsizetype at) const
    {
        qsizetype end = at + 1;
        while (end < m_text.size()) {
            const QChar letter = m_text.at(end);
            const LetterKind kind = kindOf(letter);
            const bool isInner = isApostrophe(letter) && end + 1 < m_text.size()
                                 && kindOf(m_text.at(end + 1)) == LetterKind::Letter;
            if (kind != LetterKind::Letter && kind != LetterKind::Digit && !isInner)
                break;
            ++end;
        }
        return end;
    }

    void readWord(qsizetype start, qsizetype end, LetterKind kind)
    {
        m_word = static_cast<qint32>(m_into.words.size());
        m_into.words.push_back({start, end - start});
        fold(start, end, kind);
        quint32 hash = WordSalt;
        for (qsizetype i = 1; i + 1 < m_length; ++i)
            hash = joined(hash, m_folded[static_cast<std::size_t>(i)]);
        // A mark once is a mark; more of them are a tone.
        if (kind == LetterKind::Mark && end - start > 2)
            hash = joined(hash, '+');
        note(FeatureFamily::Words, hash);
        if (m_word > 0)
            m_into.occurrences.push_back({spread(joined(joined(PairSalt, m_previous), hash)),
                                          FeatureFamily::Words, m_word - 1});
        if (m_word > 1)
            m_into.occurrences.push_back({spread(joined(joined(GapSalt, m_beforePrevious), hash)),
                                          FeatureFamily::Words, m_word - 2});
        m_beforePrevious = m_previous;
        m_previous = hash;
        if (kind != LetterKind::Mark)
            noteRuns();
    }

    /// The word in lower case with a blank at each border; its shape is counted on the way.
    void fold(qsizetype start, qsizetype end, LetterKind kind)
    {
        int capitals = 0;
        int digits = 0;
        m_length = 0;
        m_folded[static_cast<std::size_t>(m_length++)] = u' ';
        for (qsizetype i = start; i < end; ++i) {
            const QChar letter = m_text.at(i);
            capitals += letter.isUpper() ? 1 : 0;
            digits += letter.isDigit() ? 1 : 0;
            if (i - start < longestWord)
                m_folded[static_cast<std::size_t>(m_length++)] =
                    isApostrophe(letter) ? u'\'' : letter.toLower().unicode();
        }
        m_folded[static_cast<std::size_t>(m_length++)] = u' ';
        if (kind == LetterKind::Mark)
            return;
        const auto length = static_cast<int>(std::min<qsizetype>(end - start, longestText));
        m_shape.letters += length - digits;
        m_shape.capitals += capitals;
        m_shape.digits += digits;
        m_shape.shoutedWords += capitals == length && length > 1 ? 1 : 0;
        m_shape.longNumbers += digits > 4 ? 1 : 0;
        if (digits > 0)
            note(FeatureFamily::Shape,
                 joined(joined(ShapeSalt, 'd'),
                        static_cast<quint32>(std::min(digits, 12) * 16
                                             + std::min(length - digits, 5))));
    }

    /// Runs of 2 to 5 letters. Any digit counts as the same: what matters is how many follow.
    void noteRuns()
    {
        for (qsizetype start = 0; start + 1 < m_length; ++start) {
            quint32 hash = joined(RunSalt, runLetter(start));
            const qsizetype last = std::min(start + longestRun, m_length);
            for (qsizetype i = start + 1; i < last; ++i) {
                hash = joined(hash, runLetter(i));
                note(FeatureFamily::Letters, hash);
            }
        }
    }

    char16_t runLetter(qsizetype at) const
    {
        const char16_t letter = m_folded[static_cast<std::size_t>(at)];
        return QChar(letter).isDigit() ? u'0' : letter;
    }

    void note(FeatureFamily family, quint32 hash)
    {
        m_into.occurrences.push_back({spread(hash), family, m_word});
    }

    void noteShape()
    {
        const int whole = m_shape.letters + m_shape.digits;
        noteShape('l', bucketOf(whole));
        noteShape('w', bucketOf(static_cast<int>(m_into.words.size())));
        if (whole == 0)
            return;
        noteShape('c', m_shape.capitals * 10 / whole);
        noteShape('n', bucketOf(m_shape.digits));
        noteShape('s', std::min(m_shape.shoutedWords, 4));
        noteShape('p', std::min(m_shape.longNumbers, 3));
    }

    void noteShape(char what, int amount)
    {
        const auto bucket = static_cast<quint32>(amount);
        m_into.occurrences.push_back(
            {spread(joined(joined(ShapeSalt, static_cast<quint32>(what)), bucket)),
             FeatureFamily::Shape, -1});
    }

    /// Twice as much is one step more.
    static int bucketOf(int amount)
    {
        int bucket = 0;
        for (; amount > 0; amount /= 2)
            ++bucket;
        return bucket;
    }

    QStringView m_text;
    TextFeatures& m_into;
    Shape m_shape;
    std::array<char16_t, longestWord + 2> m_folded{};
    qsizetype m_length = 0;
    qint32 m_word = 0;
    quint32 m_previous = 0;
    quint32 m_beforePrevious = 0;
};

} // namespace

void readFeatures(QStringView text, TextFeatures& into)
{
    into.words.clear();
    into.occurrences.clear();
    Reading(text.first(std::min(text.size(), longestText)), into).run();
}

} // namespace heddle::insight
