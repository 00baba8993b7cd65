#pragma once

#include "core/insight/words/readtext.h"

#include <QStringList>

#include <vector>

namespace heddle::insight {

/// The cues of one list in a text, in its order, without those that a cancelling phrase of their
/// kind overlaps.
std::vector<PhraseHit> cuesOf(const ReadText& text, CueList list);

/// Whether "not", "no" or the like stands within three words before a cue.
bool isNegated(const ReadText& text, const PhraseHit& hit);

/// What several cues of a kind tell together: 1 − Π(1 − strength), in thousandths.
int togetherStrong(int soFar, int strength);

/// The cues of one kind with what they tell together.
struct CueSum {
    QString label;
    int score = 0;     ///< thousandths
    QStringList words; ///< as written, each once
    qint32 firstToken = 0;
};

/// Cues summed by kind, in the order in which the kinds first show. Negated ones count nothing.
std::vector<CueSum> summedByKind(const ReadText& text, CueList list);

} // namespace heddle::insight
