#pragma once

#include "core/insight/words/tokens.h"

#include <QString>

#include <utility>
#include <vector>

namespace heddle::insight {

/// A phrase that was found in a text, from its first to its last token.
struct PhraseHit {
    qint32 phrase = 0; ///< the number that add() gave
    qint32 first = 0;
    qint32 last = 0;

    qint32 length() const { return last - first + 1; }
};

/// Phrases of all lists, found in one pass over a text's tokens.
///
/// A phrase is written as words with blanks between: `word`, `word*` (what begins so), `a|b` (one
/// of), `(a|b)` (may be missing), `#` (a number), `_` (any word), `__` (up to three words). It
/// begins and ends with words or a number, does not reach over the end of a sentence, and counts
/// no commas.
class PhraseBook {
public:
    explicit PhraseBook(KnownWords& known) : m_known(known) {}

    /// The phrase's number, from 0; −1 for one that is not written as above.
    qint32 add(QStringView phrase);
    /// Call once all are added, before find().
    void finish();

    /// The beginnings that its phrases name ("refund*"), with their numbers.
    std::vector<std::pair<QString, quint32>> stems() const;

    /// All hits, by their first token, phrases in the order they were added.
    std::vector<PhraseHit> find(const std::vector<Token>& tokens) const;

private:
    enum class Part : quint8 { Words, Number, Any, Few };
    struct Element {
        Part part = Part::Words;
        bool isOptional = false;
        quint32 from = 0; ///< its words in m_words
        quint32 to = 0;
    };
    struct Phrase {
        quint32 from = 0; ///< its elements in m_elements
        quint32 to = 0;
    };
    struct Stem {
        QString beginning;
        quint32 id = 0;
    };
    /// A phrase that a word begins, with what may come next: told without looking at the phrase.
    struct Begun {
        qint32 phrase = 0;
        quint64 next = 0; ///< a bit for each sixty-fourth of the words, as bitOf() tells
    };

    bool addElement(QStringView written);
    quint64 secondWords(const Phrase& phrase) const;
    bool fits(const Element& element, const Token& token) const;
    qint32 end(const std::vector<Token>& tokens, quint32 element, quint32 lastElement,
               qint32 token) const;
    void lengthenStems();

    KnownWords& m_known;
    std::vector<Phrase> m_phrases;
    std::vector<Element> m_elements;
    std::vector<quint32> m_words;
    std::vector<Stem> m_stems;
    std::vector<std::vector<Begun>> m_byFirstWord; ///< phrases by the number of a first word
    std::vector<Begun> m_byNumber;                 ///< those that begin with a number
};

} // namespace heddle::insight
