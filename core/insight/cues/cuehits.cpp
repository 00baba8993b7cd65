#include "core/insight/cues/cuehits.h"

#include <algorithm>

namespace heddle::insight {

namespace {

bool overlap(const PhraseHit& a, const PhraseHit& b)
{
    return a.first <= b.last && b.first <= a.last;
}

} // namespace

std::vector<PhraseHit> cuesOf(const ReadText& text, CueList list)
{
    const Knowledge& known = knowledge();
    std::vector<PhraseHit> cues;
    std::vector<PhraseHit> cancelling;
    for (const PhraseHit& hit : text.hits) {
        const Cue& cue = known.cue(hit);
        if (cue.list == list)
            (cue.cancels ? cancelling : cues).push_back(hit);
    }
    std::erase_if(cues, [&](const PhraseHit& hit) {
        return std::any_of(cancelling.begin(), cancelling.end(), [&](const PhraseHit& other) {
            return overlap(hit, other) && known.cue(other).label == known.cue(hit).label;
        });
    });
    return cues;
}

bool isNegated(const ReadText& text, const PhraseHit& hit)
{
    const Knowledge& known = knowledge();
    constexpr qint32 farthest = 3;
    for (qint32 i = hit.first - 1; i >= 0 && hit.first - i <= farthest; --i) {
        if (text.tokens[static_cast<std::size_t>(i + 1)].before >= Gap::Comma)
            return false;
        if (known.sense(text.tokens[static_cast<std::size_t>(i)]).negates & setOf(text.tongue))
            return true;
    }
    return false;
}

int togetherStrong(int soFar, int strength)
{
    return 1000 - (1000 - soFar) * (1000 - strength) / 1000;
}

std::vector<CueSum> summedByKind(const ReadText& text, CueList list)
{
    const Knowledge& known = knowledge();
    std::vector<CueSum> sums;
    for (const PhraseHit& hit : cuesOf(text, list)) {
        if (isNegated(text, hit))
            continue;
        const Cue& cue = known.cue(hit);
        auto sum = std::find_if(sums.begin(), sums.end(),
                                [&](const CueSum& each) { return each.label == cue.label; });
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {cue.label, 0, {}, hit.first});
        const QString words = text.words(hit.first, hit.last);
        // The same words again, or a part of words that counted, tell nothing new.
        const bool isKnown = std::any_of(sum->words.begin(), sum->words.end(),
                                         [&](const QString& each) { return each.contains(words); });
        if (isKnown)
            continue;
        sum->score = togetherStrong(sum->score, cue.strength);
        sum->words.append(words);
    }
    return sums;
}

} // namespace heddle::insight
