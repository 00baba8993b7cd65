#pragma once

#include <QChar>

#include <vector>

namespace heddle::insight {

/// What a letter does to the word it stands in.
enum class LetterKind : quint8 {
    Blank,
    Letter,
    Digit,
    Ideograph, ///< a word of its own: scripts that put no blanks between words
    Picture,   ///< emoji and other symbols
    Joiner,    ///< ' and its kin, and * and _: part of a word between letters
    Hyphen,    ///< separates words without ending anything
    Comma,     ///< any soft mark
    Shout,     ///< !
    Ask,       ///< ?
    Stop,      ///< ends a sentence
    Line,      ///< line feed
    Ignored,   ///< invisible: zero width, direction marks, variation selectors
    Surrogate, ///< half of a letter beyond the basic plane
};

/// What is asked of each letter of each message, looked up.
class Letters {
public:
    Letters();

    LetterKind kind(char16_t letter) const { return m_kinds[letter]; }
    /// Lower case, with one form of apostrophe.
    char16_t folded(char16_t letter) const { return m_folded[letter]; }

private:
    std::vector<LetterKind> m_kinds;
    std::vector<char16_t> m_folded;
};

/// The table of the basic plane, made once.
const Letters& letters();

} // namespace heddle::insight
