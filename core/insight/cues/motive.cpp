#include "core/insight/cues/motive.h"

#include "core/insight/cues/cuehits.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr int unhappy = -50;
constexpr int veryUnhappy = -650;
constexpr int surelyComplaint = 500;
/// Words that keep others away say so themselves, however calmly they are put.
constexpr int surelyDeters = 700;

/// Who tells of a death or a birth is unhappy about that, or glad, but not about us.
bool tellsOfLife(const QList<HumanMoment>& moments)
{
    return std::any_of(moments.begin(), moments.end(), [](const HumanMoment& moment) {
        return moment.kind != QLatin1String("thanks") && moment.kind != QLatin1String("travel");
    });
}

/// Who asks wants an answer, however unhappy the words.
bool asks(const ReadText& text)
{
    return std::any_of(text.tokens.begin(), text.tokens.end(),
                       [](const Token& token) { return token.asks > 0; });
}

} // namespace

MotiveRead readMotive(const ReadText& text, const Readings& soFar)
{
    MotiveRead best;
    int bestScore = 0;
    bool deters = false;
    for (const CueSum& sum : summedByKind(text, CueList::Motive)) {
        const auto motive = motiveFromName(sum.label);
        // Steam is let off by who is angry.
        if (!motive || (*motive == Motive::Vent && soFar.sentiment.score >= unhappy))
            continue;
        deters = deters || (*motive == Motive::Deter && sum.score >= surelyDeters);
        // To keep others away is more than to tell or to vent, and is often said with both.
        const int score = sum.score + (*motive == Motive::Deter ? 200 : 0);
        if (score > bestScore) {
            bestScore = score;
            best = {*motive, sum.words.join(QStringLiteral(", "))};
        }
    }
    const bool isUnhappy = soFar.sentiment.score < unhappy || soFar.complaint >= surelyComplaint;
    const bool isAboutUs = soFar.complaint >= surelyComplaint || !tellsOfLife(soFar.moments);
    if ((!isUnhappy || !isAboutUs) && !deters)
        return {};
    if (best.motive != Motive::None)
        return best;
    const bool vents = soFar.sentiment.score < veryUnhappy && !asks(text);
    return {vents ? Motive::Vent : Motive::Inform, soFar.sentiment.why};
}

} // namespace heddle::insight
