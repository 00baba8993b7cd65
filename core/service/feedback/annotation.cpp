#include "core/service/feedback/annotation.h"

#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/suggestions.h"
#include "core/service/rules/rulebook.h"

namespace heddle::service {

namespace {

/// What was bad before stays bad when the next message is calm.
Result<QList<store::RowImage>> takeSeverity(const Ledger& ledger, const Entry& entry,
                                            Interaction& interaction)
{
    if (topSeverity(entry.readings) == 0 || !majorProblem(interaction).isEmpty())
        return QList<store::RowImage>{};
    const Interaction before = interaction;
    interaction = withSeverity(std::move(interaction), entry.readings);
    return callBackAfter(ledger, entry, before, interaction);
}

} // namespace

Result<Intake::Annotation> annotate(const Ledger& ledger, const TagTeacher& teacher,
                                    RuleBook& rules, Entry& entry, Interaction& interaction)
{
    Intake::Annotation annotation;
    if (entry.automatic.kind == AutomaticKind::Person) {
        entry.readings.tags = joined(entry.readings.tags, teacher.suggest(entry));
        const auto promises = foundPromises(ledger, entry);
        if (!promises)
            return passOn(promises);
        const auto callBack = takeSeverity(ledger, entry, interaction);
        if (!callBack)
            return passOn(callBack);
        annotation.rows = *promises + *callBack;
    }
    const auto applied = rules.arriving(entry, interaction);
    if (!applied)
        return passOn(applied);
    annotation.rows += applied->rows;
    annotation.records = applied->records;
    return annotation;
}

} // namespace heddle::service
