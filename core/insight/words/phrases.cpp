#include "core/insight/words/phrases.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qint32 mostSkipped = 3;

bool mayFollow(const Token& token)
{
    return token.before != Gap::Sentence;
}

quint64 bitOf(quint32 word)
{
    return quint64(1) << (word & 63);
}

constexpr quint64 allBits = ~quint64(0);

/// What of `next` a token answers to; nothing at the end of a sentence.
quint64 bitsOf(const std::vector<Token>& tokens, std::size_t at)
{
    if (at >= tokens.size() || !mayFollow(tokens[at]))
        return 0;
    return bitOf(tokens[at].id) | bitOf(tokens[at].stem);
}

} // namespace

qint32 PhraseBook::add(QStringView phrase)
{
    const auto from = static_cast<quint32>(m_elements.size());
    for (const QStringView written : phrase.split(u' ')) {
        if (!addElement(written))
            return -1;
    }
    const auto to = static_cast<quint32>(m_elements.size());
    const auto mayEnd = [](const Element& element) {
        return element.part < Part::Any && !element.isOptional;
    };
    if (!mayEnd(m_elements[from]) || !mayEnd(m_elements[to - 1]))
        return -1;
    m_phrases.push_back({from, to});
    return static_cast<qint32>(m_phrases.size()) - 1;
}

bool PhraseBook::addElement(QStringView written)
{
    Element element;
    element.isOptional = written.startsWith(u'(') && written.endsWith(u')') && written.size() > 2;
    if (element.isOptional)
        written = written.mid(1, written.size() - 2);
    if (written == u"#") {
        element.part = Part::Number;
    } else if (written == u"_") {
        element.part = Part::Any;
    } else if (written == u"__") {
        element.part = Part::Few;
    } else {
        element.from = static_cast<quint32>(m_words.size());
        for (QStringView word : written.split(u'|')) {
            const bool isStem = word.endsWith(u'*');
            if (isStem)
                word.chop(1);
            if (word.isEmpty() || (isStem && word.size() < KnownWords::shortestStem))
                return false;
            m_words.push_back(isStem ? m_known.addStem(word) : m_known.add(word));
            if (isStem)
                m_stems.push_back({word.toString().toLower(), m_words.back()});
        }
        element.to = static_cast<quint32>(m_words.size());
    }
    m_elements.push_back(element);
    return true;
}

/// A token knows its longest beginning only: a phrase with "deliver*" must know "delivery*" too.
void PhraseBook::lengthenStems()
{
    std::sort(m_stems.begin(), m_stems.end(),
              [](const Stem& a, const Stem& b) { return a.beginning < b.beginning; });
    std::vector<quint32> words;
    for (Element& element : m_elements) {
        const quint32 from = element.from;
        const quint32 to = element.to;
        element.from = static_cast<quint32>(words.size());
        for (quint32 i = from; i < to; ++i) {
            words.push_back(m_words[i]);
            const auto stem = std::find_if(m_stems.begin(), m_stems.end(),
                                           [&](const Stem& each) { return each.id == m_words[i]; });
            for (auto longer = stem;
                 longer != m_stems.end() && longer->beginning.startsWith(stem->beginning); ++longer)
                words.push_back(longer->id);
        }
        std::sort(words.begin() + element.from, words.end());
        words.erase(std::unique(words.begin() + element.from, words.end()), words.end());
        element.to = static_cast<quint32>(words.size());
    }
    m_words = std::move(words);
}

std::vector<std::pair<QString, quint32>> PhraseBook::stems() const
{
    std::vector<std::pair<QString, quint32>> all;
    for (const Stem& stem : m_stems)
        all.emplace_back(stem.beginning, stem.id);
    return all;
}

void PhraseBook::finish()
{
    lengthenStems();
    m_byFirstWord.resize(m_known.size());
    for (std::size_t i = 0; i < m_phrases.size(); ++i) {
        const Element& first = m_elements[m_phrases[i].from];
        const auto number = static_cast<qint32>(i);
        const Begun begun{number, secondWords(m_phrases[i])};
        if (first.part == Part::Number)
            m_byNumber.push_back(begun);
        for (quint32 word = first.from; word < first.to; ++word)
            m_byFirstWord[m_words[word]].push_back(begun);
    }
}

/// The words that may stand second, as bits; all where anything may, or nothing need.
quint64 PhraseBook::secondWords(const Phrase& phrase) const
{
    quint64 bits = 0;
    for (quint32 at = phrase.from + 1; at < phrase.to; ++at) {
        const Element& element = m_elements[at];
        if (element.part != Part::Words)
            return allBits;
        for (quint32 word = element.from; word < element.to; ++word)
            bits |= bitOf(m_words[word]);
        if (!element.isOptional)
            return bits;
    }
    return allBits;
}

bool PhraseBook::fits(const Element& element, const Token& token) const
{
    switch (element.part) {
    case Part::Any: return true;
    case Part::Number: return token.kind == TokenKind::Number;
    case Part::Few: return false;
    case Part::Words: break;
    }
    const auto from = m_words.begin() + element.from;
    const auto to = m_words.begin() + element.to;
    return (token.id != 0 && std::binary_search(from, to, token.id))
           || (token.stem != 0 && std::binary_search(from, to, token.stem));
}

/// The token that the phrase's rest ends in, or -1. Few elements and three skipped words at most
/// keep the number of tries small.
qint32 PhraseBook::end(const std::vector<Token>& tokens, quint32 element, quint32 lastElement,
                       qint32 token) const
{
    const auto count = static_cast<qint32>(tokens.size());
    if (element == lastElement)
        return token - 1;
    const Element& wanted = m_elements[element];
    if (wanted.part == Part::Few) {
        for (qint32 skipped = 0; skipped <= mostSkipped; ++skipped) {
            const qint32 last = end(tokens, element + 1, lastElement, token + skipped);
            if (last >= 0)
                return last;
            const qint32 next = token + skipped;
            if (next >= count || !mayFollow(tokens[static_cast<std::size_t>(next)]))
                return -1;
        }
        return -1;
    }
    if (token < count) {
        const Token& here = tokens[static_cast<std::size_t>(token)];
        if (mayFollow(here) && fits(wanted, here)) {
            const qint32 last = end(tokens, element + 1, lastElement, token + 1);
            if (last >= 0)
                return last;
        }
    }
    return wanted.isOptional ? end(tokens, element + 1, lastElement, token) : -1;
}

std::vector<PhraseHit> PhraseBook::find(const std::vector<Token>& tokens) const
{
    std::vector<PhraseHit> hits;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto at = static_cast<qint32>(i);
        const quint64 next = bitsOf(tokens, i + 1);
        const auto tryAll = [&](const std::vector<Begun>& phrases) {
            for (const Begun& begun : phrases) {
                if (begun.next != allBits && (begun.next & next) == 0)
                    continue;
                const Phrase& phrase = m_phrases[static_cast<std::size_t>(begun.phrase)];
                const qint32 last = end(tokens, phrase.from + 1, phrase.to, at + 1);
                if (last >= 0)
                    hits.push_back({begun.phrase, at, last});
            }
        };
        if (tokens[i].id != 0)
            tryAll(m_byFirstWord[tokens[i].id]);
        if (tokens[i].stem != 0)
            tryAll(m_byFirstWord[tokens[i].stem]);
        if (tokens[i].kind == TokenKind::Number)
            tryAll(m_byNumber);
    }
    return hits;
}

} // namespace heddle::insight
