#include "core/insight/words/tokens.h"

#include "core/insight/words/letters.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype longestEmoticon = 6;
constexpr qsizetype longestWord = 64;

class Tokeniser {
public:
    Tokeniser(QStringView text, const KnownWords& words) : m_text(text), m_words(words)
    {
        m_tokens.reserve(static_cast<std::size_t>(text.size() / 5 + 8));
    }

    std::vector<Token> run()
    {
        while (m_at < m_text.size())
            step();
        return std::move(m_tokens);
    }

private:
    char16_t letter(qsizetype at) const { return m_text[at].unicode(); }
    LetterKind kind(qsizetype at) const
    {
        return at < m_text.size() ? m_letters.kind(letter(at)) : LetterKind::Blank;
    }

    void step()
    {
        const LetterKind what = kind(m_at);
        switch (what) {
        case LetterKind::Letter:
        case LetterKind::Digit: takeWord(); return;
        case LetterKind::Ideograph: takeSymbol(1); return;
        case LetterKind::Surrogate: takeSurrogates(); return;
        case LetterKind::Blank:
        case LetterKind::Ignored: ++m_at; return;
        case LetterKind::Picture: takeSymbol(1); return;
        default: break;
        }
        if (!takeEmoticon() && !takeName())
            takeMark(what);
    }

    void takeMark(LetterKind what)
    {
        const char16_t mark = letter(m_at++);
        if (what == LetterKind::Shout || what == LetterKind::Ask) {
            if (!m_tokens.empty()) {
                quint8& count =
                    what == LetterKind::Shout ? m_tokens.back().shouts : m_tokens.back().asks;
                count = static_cast<quint8>(std::min(count + 1, 9));
            }
            widen(Gap::Sentence);
        } else if (what == LetterKind::Stop) {
            // "3.5" and "e.g" go on.
            if (mark != u'.' || kind(m_at) != LetterKind::Digit)
                widen(Gap::Sentence);
        } else if (what == LetterKind::Line) {
            widen(m_gap == Gap::Line ? Gap::Sentence : Gap::Line);
        } else if (what == LetterKind::Comma) {
            widen(Gap::Comma);
        }
    }

    void widen(Gap gap) { m_gap = std::max(m_gap, gap); }

    void add(Token token, qsizetype start, qsizetype end)
    {
        token.start = static_cast<qint32>(start);
        token.length = static_cast<qint32>(end - start);
        token.before = m_gap;
        m_gap = Gap::Blank;
        m_tokens.push_back(token);
        m_at = end;
    }

    /// A symbol, ideograph or emoji of `size` units.
    void takeSymbol(qsizetype size)
    {
        const bool isPicture = kind(m_at) != LetterKind::Ideograph;
        Token token;
        const WordHash hash = hashOf(m_text.mid(m_at, size));
        token.hash = hash.value();
        token.id = m_words.find(hash);
        token.kind = isPicture ? TokenKind::Picture : TokenKind::Word;
        add(token, m_at, m_at + size);
    }

    void takeSurrogates()
    {
        if (m_at + 1 >= m_text.size() || !m_text[m_at].isHighSurrogate()
            || !m_text[m_at + 1].isLowSurrogate()) {
            ++m_at;
            return;
        }
        const char32_t whole = QChar::surrogateToUcs4(m_text[m_at], m_text[m_at + 1]);
        const bool isSkinTone = whole >= 0x1f3fb && whole <= 0x1f3ff;
        if (isSkinTone || whole >= 0xe0000)
            m_at += 2;
        else
            takeSymbol(2);
    }

    /// The longest listed row of marks that begins here, such as ":-)".
    bool takeEmoticon()
    {
        const char16_t first = letter(m_at);
        if (!QStringView(u":;=<(>^-\\/").contains(QChar(first)))
            return false;
        WordHash hash;
        qsizetype bestSize = 0;
        quint32 best = 0;
        const qsizetype most = std::min(longestEmoticon, m_text.size() - m_at);
        for (qsizetype size = 1; size <= most; ++size) {
            const char16_t c = letter(m_at + size - 1);
            if (m_letters.kind(c) == LetterKind::Blank || m_letters.kind(c) == LetterKind::Line)
                break;
            hash.add(m_letters.folded(c));
            const quint32 id = size > 1 ? m_words.find(hash) : 0;
            const bool endsWord =
                !m_text[m_at + size - 1].isLetterOrNumber() || !isWordly(m_at + size);
            if (id != 0 && endsWord) {
                best = id;
                bestSize = size;
            }
        }
        if (best == 0)
            return false;
        Token token;
        token.id = best;
        token.kind = TokenKind::Picture;
        add(token, m_at, m_at + bestSize);
        return true;
    }

    bool isWordly(qsizetype at) const
    {
        const LetterKind what = kind(at);
        return what == LetterKind::Letter || what == LetterKind::Digit;
    }

    /// "@northwind", unless it stands inside an address.
    bool takeName()
    {
        if (letter(m_at) != u'@' || !isWordly(m_at + 1))
            return false;
        qsizetype end = m_at + 1;
        while (isWordly(end) || (end < m_text.size() && letter(end) == u'_'))
            ++end;
        Token token;
        token.id = m_words.find(hashOf(m_text.mid(m_at + 1, end - m_at - 1)));
        token.kind = TokenKind::Name;
        add(token, m_at, end);
        return true;
    }

    bool isLink() const
    {
        const QStringView rest = m_text.mid(m_at, 8);
        return rest.startsWith(u"http://", Qt::CaseInsensitive)
               || rest.startsWith(u"https://", Qt::CaseInsensitive)
               || rest.startsWith(u"www.", Qt::CaseInsensitive);
    }

    void takeLink()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && kind(end) != LetterKind::Blank
               && kind(end) != LetterKind::Line)
            ++end;
        Token token;
        token.kind = TokenKind::Link;
        add(token, m_at, end);
    }

    /// Whether the mark here stands inside a word: "can't", "f**k", "t_t".
    bool joins(qsizetype at) const
    {
        return kind(at) == LetterKind::Joiner && at + 1 < m_text.size()
               && (isWordly(at + 1) || (letter(at) == u'*' && letter(at + 1) == u'*'));
    }

    void takeWord()
    {
        const char16_t first = letter(m_at);
        if ((first == u'h' || first == u'w' || first == u'H' || first == u'W') && isLink()) {
            takeLink();
            return;
        }
        const qsizetype start = m_at;
        Token token;
        WordHash hash;
        WordHash beforePossessive;
        int capitals = 0;
        int letterCount = 0;
        int run = 0;
        char16_t last = 0;
        qsizetype at = start;
        for (; at < m_text.size(); ++at) {
            const LetterKind what = kind(at);
            if (what == LetterKind::Ignored)
                continue;
            if (what != LetterKind::Letter && what != LetterKind::Digit && !joins(at))
                break;
            const char16_t c = letter(at);
            const char16_t lower = m_letters.folded(c);
            if (what == LetterKind::Joiner)
                beforePossessive = hash;
            hash.add(lower);
            run = lower == last ? run + 1 : 1;
            token.isStretched = token.isStretched || (run == 3 && what == LetterKind::Letter);
            last = lower;
            letterCount += what == LetterKind::Letter ? 1 : 0;
            capitals += lower != c ? 1 : 0;
            if (at - start < longestWord && at - start >= KnownWords::shortestStem - 1) {
                if (const quint32 stem = m_words.findStem(hash))
                    token.stem = stem;
            }
        }
        token.kind = letterCount > 0 ? TokenKind::Word : TokenKind::Number;
        token.isUpper = letterCount > 1 && capitals == letterCount;
        token.isCapital = m_letters.folded(first) != first;
        token.hash = hash.value();
        token.id = m_words.find(hash);
        const bool isPossessive = last == u's' && at - start > 2 && beforePossessive != WordHash();
        if (token.id == 0 && isPossessive)
            token.id = m_words.find(beforePossessive);
        if (token.id == 0 && token.isStretched && at - start <= longestWord)
            token.id = squeezed(m_text.mid(start, at - start));
        add(token, start, at);
    }

    /// The plain word behind "sooo", "happyyy" or "gooood": rows of three letters and more as two,
    /// then as one; then every row as one.
    quint32 squeezed(QStringView word) const
    {
        struct Squeeze {
            qsizetype from; ///< the shortest row that is made shorter
            qsizetype to;   ///< how long it is then
        };
        for (const Squeeze squeeze : {Squeeze{3, 2}, Squeeze{3, 1}, Squeeze{2, 1}}) {
            WordHash hash;
            for (qsizetype i = 0; i < word.size();) {
                const char16_t lower = m_letters.folded(word[i].unicode());
                qsizetype end = i + 1;
                while (end < word.size() && m_letters.folded(word[end].unicode()) == lower)
                    ++end;
                const qsizetype kept = end - i >= squeeze.from ? squeeze.to : end - i;
                for (qsizetype k = 0; k < kept; ++k)
                    hash.add(lower);
                i = end;
            }
            if (const quint32 id = m_words.find(hash))
                return id;
        }
        return 0;
    }

    QStringView m_text;
    const KnownWords& m_words;
    const Letters& m_letters = letters();
    std::vector<Token> m_tokens;
    qsizetype m_at = 0;
    Gap m_gap = Gap::Sentence;
};

} // namespace

std::vector<Token> tokenise(QStringView text, const KnownWords& words)
{
    return Tokeniser(text.first(std::min(text.size(), longestRead)), words).run();
}

} // namespace heddle::insight
