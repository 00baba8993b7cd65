#include "core/insight/cues/complaint.h"

#include "core/insight/cues/cuehits.h"

#include <algorithm>

namespace heddle::insight {

int readComplaint(const ReadText& text, const Readings& soFar)
{
    int score = 0;
    for (const CueSum& sum : summedByKind(text, CueList::Complaint))
        score = togetherStrong(score, sum.score * 9 / 10);
    // A wish for haste alone is none.
    for (const Severity& severity : soFar.severity) {
        if (severity.kind != SeverityKind::Deadline)
            score = togetherStrong(score, severity.score * 4 / 10);
    }
    const int feeling = soFar.sentiment.score;
    if (feeling < 0)
        return togetherStrong(score, -feeling * 6 / 10);
    return score * (1000 - feeling * 6 / 10) / 1000;
}

} // namespace heddle::insight
