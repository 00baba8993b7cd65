#pragma once

#include "core/insight/words/knowledge.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace heddle::insight {

/// A message cut into words once, with the phrases that were found in it: what every reading
/// looks at. It refers to the text it was made from.
struct ReadText {
    QStringView text;
    std::vector<Token> tokens;
    std::vector<PhraseHit> hits;
    Tongue tongue = Tongue::En; ///< by its small words; English where they do not tell
    int tongueVotes = 0;        ///< how many small words spoke for it
    int otherVotes = 0;         ///< and for the next likely one

    /// The words from one token to another, as written.
    QString words(qint32 first, qint32 last) const;
    /// The sentence around a token, as written, in one line of at most 300 letters.
    QString sentence(qint32 token) const;
};

ReadText readWords(QStringView text);

} // namespace heddle::insight
