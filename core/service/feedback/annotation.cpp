#include "core/service/feedback/annotation.h"

#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/suggestions.h"

namespace heddle::service {

Result<QList<store::RowImage>> annotate(const Ledger& ledger, const TagTeacher& teacher,
                                        Entry& entry, Interaction& interaction)
{
    const bool isFromPerson = entry.automatic.kind == AutomaticKind::Person;
    if (!isFromPerson)
        return QList<store::RowImage>{};
    entry.readings.tags = joined(entry.readings.tags, teacher.suggest(entry));
    auto rows = foundPromises(ledger, entry);
    if (!rows)
        return rows;
    const bool wasMajor = !majorProblem(interaction).isEmpty();
    // What was bad before stays bad when the next message is calm.
    if (topSeverity(entry.readings) > 0 && !wasMajor)
        interaction = withSeverity(std::move(interaction), entry.readings);
    const QString why = majorProblem(interaction);
    if (!wasMajor && !why.isEmpty() && interaction.state != InteractionState::Closed) {
        const auto callBack = offeredCallBack(ledger, entry, why);
        if (!callBack)
            return passOn(callBack);
        *rows += *callBack;
    }
    return rows;
}

} // namespace heddle::service
