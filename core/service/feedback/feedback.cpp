#include "core/service/feedback/feedback.h"

#include "core/service/desk/marks.h"
#include "core/service/feedback/correctedentry.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/promises.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

namespace {

Judgement judgementOn(const QString& said, const QString& answer)
{
    if (answer.isEmpty())
        return Judgement::Rejected;
    return said == answer ? Judgement::Accepted : Judgement::Corrected;
}

/// What is no promise is let be, where it was found and nobody took it up.
Result<QList<store::RowImage>> droppedPromises(const Ledger& ledger, AgentId by,
                                               const Entry& before, const Entry& entry)
{
    QList<store::RowImage> rows;
    const auto stored = ledger.store().learned().promisesOf(before.interaction);
    if (!stored)
        return passOn(stored);
    for (const PromiseFound& found : before.readings.promises) {
        if (entry.readings.promises.contains(found))
            continue;
        for (Promise promise : *stored) {
            if (promise.entry != entry.id || promise.progress != PromiseProgress::Found
                || !found.quote.startsWith(promise.quote))
                continue;
            promise.progress = PromiseProgress::LetBe;
            promise.agent = by;
            promise.settled = ledger.now();
            rows += promise;
        }
    }
    return rows;
}

Result<QList<store::RowImage>> changedPromises(const Ledger& ledger, AgentId by,
                                               const Entry& before, const Entry& entry)
{
    Entry added = entry;
    added.readings.promises.removeIf(
        [&](const PromiseFound& found) { return before.readings.promises.contains(found); });
    const auto dropped = droppedPromises(ledger, by, before, entry);
    if (!dropped)
        return passOn(dropped);
    const auto found = foundPromises(ledger, added);
    if (!found)
        return passOn(found);
    return *dropped + *found;
}

/// The rank and the call back that go with severity and reach.
Result<QList<store::RowImage>> changedRank(const Ledger& ledger, const Interaction& interaction,
                                           const Entry& before, const Entry& entry)
{
    if (entry.readings.severity == before.readings.severity
        && entry.readings.reach == before.readings.reach)
        return QList<store::RowImage>{};
    const auto readings = readingsWithEarlier(ledger.store(), interaction, entry);
    if (!readings)
        return passOn(readings);
    Interaction ranked = withSeverity(interaction, *readings);
    ++ranked.version;
    auto callBack = callBackAfter(ledger, entry, interaction, ranked);
    if (!callBack)
        return passOn(callBack);
    return QList<store::RowImage>{ranked} + *callBack;
}

Result<QList<store::RowImage>> rowsBesides(const Ledger& ledger, AgentId by,
                                           const Interaction& interaction, const Entry& before,
                                           const Entry& entry)
{
    const auto promises = changedPromises(ledger, by, before, entry);
    if (!promises)
        return passOn(promises);
    const auto rank = changedRank(ledger, interaction, before, entry);
    if (!rank)
        return passOn(rank);
    return *promises + *rank;
}

} // namespace

Result<Correction> tagCorrection(const Ledger& ledger, AgentId by, InteractionId interaction,
                                 const QString& said, const QString& answer)
{
    const auto newest = ledger.store().entries().newest(interaction, Direction::Inbound);
    if (!newest)
        return passOn(newest);
    const auto id = ledger.store().newCorrectionId();
    if (!id)
        return passOn(id);
    return Correction{.id = *id,
                      .at = ledger.now(),
                      .agent = by,
                      .interaction = interaction,
                      .entry = *newest ? (*newest)->id : EntryId{},
                      .what = ReadingKind::Tag,
                      .judgement = judgementOn(said, answer),
                      .said = said,
                      .answer = answer};
}

Done Feedback::acceptTag(AgentId by, InteractionId id, const QString& tag)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (tag.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the tag is empty"));
    Interaction tagged = access->interaction;
    if (tagged.tags.contains(tag, Qt::CaseInsensitive))
        return {};
    const auto correction = tagCorrection(m_ledger, by, id, tag, tag);
    if (!correction)
        return passOn(correction);
    tagged.tags += tag;
    ++tagged.version;
    const auto marks = changeMarks(m_ledger, m_roster, access->interaction, tagged, by);
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = QStringLiteral("tag.accepted"),
                             .actor = by,
                             .interaction = id,
                             .customer = tagged.customer,
                             .facts = {{QStringLiteral("tag"), tag}},
                             .rows = QList<store::RowImage>{tagged, *correction} + *marks}});
}

Done Feedback::rejectTag(AgentId by, InteractionId id, const QString& tag)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (tag.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the tag is empty"));
    const auto correction = tagCorrection(m_ledger, by, id, tag, {});
    if (!correction)
        return passOn(correction);
    return m_ledger.record({{.kind = QStringLiteral("tag.rejected"),
                             .actor = by,
                             .interaction = id,
                             .customer = access->interaction.customer,
                             .facts = {{QStringLiteral("tag"), tag}},
                             .rows = {*correction}}});
}

Done Feedback::correctReading(AgentId by, EntryId entryId, ReadingKind what, const QString& answer)
{
    const auto before = m_ledger.store().entries().byId(entryId);
    if (!before)
        return passOn(before);
    const auto access = remarkAccessTo(m_ledger, m_roster, by, before->interaction);
    if (!access)
        return passOn(access);
    const auto entry = corrected(*before, what, answer);
    if (!entry)
        return passOn(entry);
    const auto id = m_ledger.store().newCorrectionId();
    if (!id)
        return passOn(id);
    const Correction correction{.id = *id,
                                .at = m_ledger.now(),
                                .agent = by,
                                .interaction = before->interaction,
                                .entry = entryId,
                                .what = what,
                                .judgement = Judgement::Corrected,
                                .said = saidOf(*before, what),
                                .answer =
                                    what == ReadingKind::Trimming ? saidOf(*entry, what) : answer};
    const auto follows = rowsBesides(m_ledger, by, access->interaction, *before, *entry);
    if (!follows)
        return passOn(follows);
    return m_ledger.record({{.kind = QStringLiteral("reading.corrected"),
                             .actor = by,
                             .interaction = before->interaction,
                             .customer = access->interaction.customer,
                             .facts = {{QStringLiteral("what"), toName(what)},
                                       {QStringLiteral("said"), correction.said},
                                       {QStringLiteral("answer"), answer}},
                             .rows = QList<store::RowImage>{*entry, correction} + *follows}});
}

Done Feedback::answerMoment(AgentId by, EntryId entryId, int moment, const QString& answer)
{
    auto entry = m_ledger.store().entries().byId(entryId);
    if (!entry)
        return passOn(entry);
    const auto access = remarkAccessTo(m_ledger, m_roster, by, entry->interaction);
    if (!access)
        return passOn(access);
    if (moment < 0 || moment >= entry->moments.size())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("entry %1 has no moment %2").arg(entryId.value).arg(moment));
    const auto id = m_ledger.store().newCorrectionId();
    if (!id)
        return passOn(id);
    entry->moments[moment].answer = answer;
    const Correction correction{
        .id = *id,
        .at = m_ledger.now(),
        .agent = by,
        .interaction = entry->interaction,
        .entry = entryId,
        .what = ReadingKind::Moment,
        .judgement = answer == QLatin1String("let be") ? Judgement::Rejected : Judgement::Accepted,
        .said = entry->moments.at(moment).kind,
        .answer = answer};
    return m_ledger.record({{.kind = QStringLiteral("moment.answered"),
                             .actor = by,
                             .interaction = entry->interaction,
                             .customer = access->interaction.customer,
                             .rows = {*entry, correction}}});
}

} // namespace heddle::service
