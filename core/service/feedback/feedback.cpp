#include "core/service/feedback/feedback.h"

#include "core/service/desk/marks.h"
#include "core/service/feedback/majorproblem.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

namespace {

Verdict verdictOn(const QString& said, const QString& answer)
{
    if (answer.isEmpty())
        return Verdict::Rejected;
    return said == answer ? Verdict::Accepted : Verdict::Corrected;
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
                      .verdict = verdictOn(said, answer),
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
    auto entry = m_ledger.store().entries().byId(entryId);
    if (!entry)
        return passOn(entry);
    const auto access = remarkAccessTo(m_ledger, m_roster, by, entry->interaction);
    if (!access)
        return passOn(access);
    const auto readings = corrected(entry->readings, what, answer);
    if (!readings)
        return passOn(readings);
    const auto id = m_ledger.store().newCorrectionId();
    if (!id)
        return passOn(id);
    const Correction correction{.id = *id,
                                .at = m_ledger.now(),
                                .agent = by,
                                .interaction = entry->interaction,
                                .entry = entryId,
                                .what = what,
                                .verdict = Verdict::Corrected,
                                .said = saidOf(entry->readings, what),
                                .answer = answer};
    entry->readings = *readings;
    if (what == ReadingKind::Language)
        entry->language = answer;
    QList<store::RowImage> rows{*entry, correction};
    if (what == ReadingKind::Severity) {
        Interaction interaction = withSeverity(access->interaction, entry->readings);
        ++interaction.version;
        rows += interaction;
    }
    return m_ledger.record({{.kind = QStringLiteral("reading.corrected"),
                             .actor = by,
                             .interaction = entry->interaction,
                             .customer = access->interaction.customer,
                             .facts = {{QStringLiteral("what"), toName(what)}},
                             .rows = rows}});
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
    const Correction correction{.id = *id,
                                .at = m_ledger.now(),
                                .agent = by,
                                .interaction = entry->interaction,
                                .entry = entryId,
                                .what = ReadingKind::Moment,
                                .verdict = answer == QLatin1String("let be") ? Verdict::Rejected
                                                                             : Verdict::Accepted,
                                .said = entry->moments.at(moment).kind,
                                .answer = answer};
    return m_ledger.record({{.kind = QStringLiteral("moment.answered"),
                             .actor = by,
                             .interaction = entry->interaction,
                             .customer = access->interaction.customer,
                             .rows = {*entry, correction}}});
}

} // namespace heddle::service
