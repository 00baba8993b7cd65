#include "core/insight/cues/moments.h"

#include "core/insight/cues/cuehits.h"

namespace heddle::insight {

QList<HumanMoment> findMoments(const ReadText& text)
{
    QList<HumanMoment> out;
    for (const CueSum& sum : summedByKind(text, CueList::Moment))
        out.append({sum.label, text.sentence(sum.firstToken)});
    return out;
}

QList<HumanMoment> findMoments(QStringView text)
{
    return findMoments(readWords(text));
}

} // namespace heddle::insight
