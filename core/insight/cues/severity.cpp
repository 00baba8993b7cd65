#include "core/insight/cues/severity.h"

#include "core/insight/cues/cuehits.h"

#include <algorithm>

namespace heddle::insight {

QList<Severity> readSeverity(const ReadText& text)
{
    QList<Severity> out;
    for (const CueSum& sum : summedByKind(text, CueList::Severity)) {
        if (const auto kind = severityKindFromName(sum.label))
            out.append({*kind, sum.score, sum.words});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Severity& a, const Severity& b) { return a.score > b.score; });
    return out;
}

} // namespace heddle::insight
