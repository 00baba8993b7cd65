#include "core/insight/cues/tags.h"

#include "core/insight/cues/cuehits.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype mostTags = 5;
constexpr int happy = 50;

/// "The refund came, great support" is no praise when the whole is a complaint.
bool isOutOfPlace(const CueSum& sum, const Readings& soFar)
{
    return sum.label == u"praise" && soFar.sentiment.score < happy;
}

} // namespace

QList<TagSuggestion> suggestTags(const ReadText& text, const Readings& soFar)
{
    QList<TagSuggestion> out;
    for (const CueSum& sum : summedByKind(text, CueList::Tag)) {
        if (!isOutOfPlace(sum, soFar))
            out.append({sum.label, sum.score,
                        QStringLiteral("because: ") + sum.words.join(QStringLiteral(", "))});
    }
    std::stable_sort(out.begin(), out.end(), [](const TagSuggestion& a, const TagSuggestion& b) {
        return a.score > b.score;
    });
    return out.mid(0, mostTags);
}

} // namespace heddle::insight
