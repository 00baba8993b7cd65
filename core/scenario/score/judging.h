#pragma once

#include "core/scenario/script/expectation.h"

#include <QList>

namespace heddle::scenario {

/// What a readable rule finds in a text, and which words decided.
struct Verdict {
    bool holds = false;
    QStringList found;   ///< of the wanted words, those that are there
    QStringList against; ///< of the forbidden ones, those that are there

    bool operator==(const Verdict&) const = default;
};

/// Looks for a rule's words in `text`: whole words, whatever their case, blanks as one. Pure: the
/// same text always gets the same verdict.
Verdict judge(const QString& text, const WordRule& rule);

/// "apology: 'sorry'", "apology: none of its words".
QString sentenceOf(const WordRule& rule, const Verdict& verdict);

} // namespace heddle::scenario
