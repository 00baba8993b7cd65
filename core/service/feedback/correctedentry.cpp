#include "core/service/feedback/correctedentry.h"

#include "core/model/readings/trimming.h"
#include "core/service/intake/filing.h"

#include <algorithm>

namespace heddle::service {

namespace {

/// What agents did about moments stays with those that are still there.
QList<HumanMoment> withAnswers(QList<HumanMoment> moments, const QList<HumanMoment>& before)
{
    for (HumanMoment& moment : moments) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const HumanMoment& old) {
            return old.kind == moment.kind && old.quote == moment.quote;
        });
        if (same != before.end())
            moment.answer = same->answer;
    }
    return moments;
}

/// What a machine wrote tells nothing of how anybody feels, wherever it ends.
Entry readAgain(const Entry& before)
{
    if (before.automatic.kind != AutomaticKind::Person)
        return before;
    Entry entry = before;
    readWords(&entry);
    entry.moments = withAnswers(std::move(entry.moments), before.moments);
    entry.readings.alike = before.readings.alike;
    entry.readings.reach = before.readings.reach;
    entry.readings.reachWhy = before.readings.reachWhy;
    entry.readings = keepingCorrections(std::move(entry.readings), before.readings);
    entry.language = entry.readings.language;
    return entry;
}

Result<Entry> ofKind(Entry entry, const QString& answer)
{
    const auto kind = automaticKindFromName(answer);
    if (!kind)
        return failure(ErrorCode::BadInput, QStringLiteral("'%1' is no kind").arg(answer));
    entry.automatic = {.kind = *kind, .reason = {}, .failedAddress = {}};
    if (!entry.readings.corrected.contains(ReadingKind::Automatic))
        entry.readings.corrected.append(ReadingKind::Automatic);
    return entry;
}

} // namespace

Result<Entry> corrected(Entry entry, ReadingKind what, const QString& answer)
{
    if (what == ReadingKind::Automatic)
        return ofKind(std::move(entry), answer);
    if (what == ReadingKind::Trimming)
        return retrimmed(std::move(entry), answer).map(readAgain);
    auto readings = heddle::corrected(entry.readings, what, answer);
    if (!readings)
        return passOn(readings);
    entry.readings = std::move(*readings);
    if (what == ReadingKind::Language)
        entry.language = answer;
    return entry;
}

QString saidOf(const Entry& entry, ReadingKind what)
{
    if (what == ReadingKind::Automatic)
        return toName(entry.automatic.kind);
    if (what == ReadingKind::Trimming)
        return firstFoldedLine(entry);
    return heddle::saidOf(entry.readings, what);
}

} // namespace heddle::service
