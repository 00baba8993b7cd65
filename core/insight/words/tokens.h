#pragma once

#include "core/insight/words/knownwords.h"

#include <QStringView>

#include <vector>

namespace heddle::insight {

/// What stands before a word, the strongest of it.
enum class Gap : quint8 { Blank, Comma, Line, Sentence };

enum class TokenKind : quint8 { Word, Number, Picture, Name, Link };

/// A word of a text as the lists know it. Marks are no tokens: they show in `before`, `shouts` and
/// `asks`.
struct Token {
    quint64 hash = 0; ///< of the folded word
    quint32 id = 0;   ///< among the known words; 0 for unknown
    quint32 stem = 0; ///< its longest known beginning; 0 for none
    qint32 start = 0; ///< in the text
    qint32 length = 0;
    TokenKind kind = TokenKind::Word;
    Gap before = Gap::Blank;
    quint8 shouts = 0;        ///< "!" behind it
    quint8 asks = 0;          ///< "?" behind it
    bool isUpper = false;     ///< two letters or more, all capitals
    bool isCapital = false;   ///< begins with a capital
    bool isStretched = false; ///< "soooo"; known by its plain form
};

/// The longest part of a message that rules read, in UTF-16 units.
constexpr qsizetype longestRead = 32'768;

/// Cuts the first `longestRead` letters of a text into words: Unicode letters and digits with
/// apostrophes inside; each ideograph, emoji and emoticon alone; @names and links whole; invisible
/// letters skipped. Linear time, one pass.
std::vector<Token> tokenise(QStringView text, const KnownWords& words);

} // namespace heddle::insight
