#include "core/service/chat/companions.h"

#include "core/service/engine/mentions.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

const QString joinedMark = QStringLiteral("chat.joined");
const QString leftMark = QStringLiteral("chat.left");

namespace {

constexpr int pageSize = 200;

/// Every entry of an interaction, oldest first.
template<class Look>
Done forEach(store::Store& store, const Interaction& interaction, Look look)
{
    store::TimelineSpan span{.customer = interaction.customer,
                             .after = EntryKey{},
                             .interaction = interaction.id,
                             .limit = pageSize};
    while (true) {
        const auto page = store.entries().timeline(span);
        if (!page)
            return passOn(page);
        for (const Entry& entry : page->entries)
            look(entry);
        if (!page->moreAfter || page->entries.isEmpty())
            return {};
        span.after = EntryKey{page->entries.constLast().at, page->entries.constLast().id};
    }
}

} // namespace

Result<QList<AgentId>> companionsOf(store::Store& store, const Interaction& interaction)
{
    QList<AgentId> here;
    const auto read = forEach(store, interaction, [&](const Entry& entry) {
        if (entry.kind != EntryKind::System)
            return;
        if (entry.subject == joinedMark && !here.contains(entry.agent))
            here += entry.agent;
        else if (entry.subject == leftMark)
            here.removeAll(entry.agent);
    });
    if (!read)
        return passOn(read);
    here.removeAll(interaction.assignee);
    return here;
}

Result<bool> isCalled(store::Store& store, const Roster& roster, const Interaction& interaction,
                      AgentId agent)
{
    bool called = false;
    const auto read = forEach(store, interaction, [&](const Entry& entry) {
        called = called
                 || (entry.kind == EntryKind::Note && entry.agent != agent
                     && mentionedIn(entry.text, roster.agents()).contains(agent));
    });
    if (!read)
        return passOn(read);
    return called;
}

} // namespace heddle::service
