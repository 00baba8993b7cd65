#include "core/service/feedback/annotation.h"

#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/ownnames.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/suggestions.h"
#include "core/service/rules/rulebook.h"

#include <algorithm>

namespace heddle::service {

namespace {

/// From here on, what was learned counts more than the lists of words.
constexpr int surelyLearned = 600;

/// Kinds of severity that were put right in messages like this one.
void learnSeverity(const Teacher& teacher, Entry& entry)
{
    QList<Severity>& severity = entry.readings.severity;
    severity.removeIf(
        [&](const Severity& one) { return teacher.isRefused(entry, QString(toName(one.kind))); });
    for (const TagSuggestion& learned : teacher.suggest(entry)) {
        const auto kind = severityKindFromName(learned.tag);
        const bool isKnown = std::any_of(severity.begin(), severity.end(),
                                         [kind](const Severity& one) { return one.kind == kind; });
        if (kind && !isKnown && learned.score >= surelyLearned)
            severity.append({.kind = *kind, .score = learned.score, .words = {learned.why}});
    }
    std::stable_sort(severity.begin(), severity.end(),
                     [](const Severity& a, const Severity& b) { return a.score > b.score; });
}

void learnStance(Readings& readings, const QList<TagSuggestion>& learned)
{
    if (learned.isEmpty() || learned.first().score < surelyLearned)
        return;
    if (const auto stance = stanceFromName(learned.first().tag)) {
        readings.stance = *stance;
        readings.stanceWhy = learned.first().why;
    }
}

/// What was bad before stays bad when the next message is calm.
Result<QList<store::RowImage>> takeSeverity(const Ledger& ledger, const Entry& entry,
                                            Interaction& interaction)
{
    const bool isGrave = topSeverity(entry.readings) > 0 || entry.readings.reach >= majorBound;
    if (!isGrave)
        return QList<store::RowImage>{};
    const auto readings = readingsWithEarlier(ledger.store(), interaction, entry);
    if (!readings)
        return passOn(readings);
    const Interaction before = interaction;
    interaction = withSeverity(std::move(interaction), *readings);
    return callBackAfter(ledger, entry, before, interaction);
}

/// Only what was said in public may be meant for others.
Done readStance(const Ledger& ledger, const Annotators& by, Entry& entry)
{
    if (entry.post) {
        const auto names = ownNames(ledger.store());
        if (!names)
            return passOn(names);
        readStanceOf(entry, *names);
    }
    learnStance(entry.readings, by.teachers.stance.suggest(entry));
    return {};
}

Done readMore(const Ledger& ledger, const Annotators& by, Entry& entry)
{
    entry.readings.tags = joined(entry.readings.tags, by.teachers.tags.suggest(entry));
    learnSeverity(by.teachers.severity, entry);
    entry.readings.alike = by.alike.othersLike(entry);
    readReachOf(entry, ledger.now());
    return readStance(ledger, by, entry);
}

} // namespace

bool isMajorProblem(const Ledger& ledger, const Annotators& by, Entry entry)
{
    if (entry.automatic.kind != AutomaticKind::Person)
        return false;
    learnSeverity(by.teachers.severity, entry);
    readReachOf(entry, ledger.now());
    return !majorProblem(withSeverity({}, entry.readings)).isEmpty();
}

Result<QList<store::RowImage>> followReadings(const Ledger& ledger, const Entry& entry,
                                              Interaction& interaction)
{
    const auto promises = foundPromises(ledger, entry);
    if (!promises)
        return passOn(promises);
    const auto callBack = takeSeverity(ledger, entry, interaction);
    if (!callBack)
        return passOn(callBack);
    return *promises + *callBack;
}

Result<Intake::Annotation> annotate(const Ledger& ledger, const Annotators& by, Entry& entry,
                                    Interaction& interaction)
{
    Intake::Annotation annotation;
    if (entry.automatic.kind == AutomaticKind::Person) {
        entry = by.teachers.folds.folded(std::move(entry));
        if (auto read = readMore(ledger, by, entry); !read)
            return passOn(read);
        auto rows = followReadings(ledger, entry, interaction);
        if (!rows)
            return passOn(rows);
        annotation.rows = std::move(*rows);
    }
    const auto applied = by.rules.arriving(entry, interaction);
    if (!applied)
        return passOn(applied);
    annotation.rows += applied->rows;
    annotation.records = applied->records;
    return annotation;
}

} // namespace heddle::service
