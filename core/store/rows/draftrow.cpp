#include "core/store/rows/draftrow.h"

#include "core/store/rows/parts/partsjson.h"

namespace heddle::store {

const Table& draftTable()
{
    static const Table table("draft", {"id", "agent", "interaction", "category", "kind", "answers",
                                       "to_list", "cc_list", "bcc_list", "subject", "text",
                                       "attachments", "saved"});
    return table;
}

QVariantList cellsOf(const Draft& draft)
{
    const bool isNote = draft.kind == ComposeKind::Note;
    return {cell(draft.id),
            cell(draft.agent),
            cell(draft.interaction),
            cell(isNote ? QLatin1String("note") : QLatin1String("message")),
            cell(toName(draft.kind)),
            cell(draft.answers),
            arrayCell(toArray(draft.to)),
            arrayCell(toArray(draft.cc)),
            arrayCell(toArray(draft.bcc)),
            cell(draft.subject),
            cell(draft.text),
            arrayCell(toArray(draft.attachments)),
            cell(draft.saved)};
}

Draft draftIn(const Statement& row)
{
    return {.id = row.id<DraftId>(0),
            .agent = row.id<AgentId>(1),
            .interaction = row.id<InteractionId>(2),
            .kind = composeKindFromName(row.text(4)).value_or(ComposeKind::Reply),
            .answers = row.id<EntryId>(5),
            .to = addressesIn(arrayIn(row.text(6))),
            .cc = addressesIn(arrayIn(row.text(7))),
            .bcc = addressesIn(arrayIn(row.text(8))),
            .subject = row.text(9),
            .text = row.text(10),
            .attachments = attachmentsIn(arrayIn(row.text(11))),
            .saved = row.moment(12)};
}

} // namespace heddle::store
