#include "core/service/chat/companions.h"

#include "core/service/chat/chatcompany.h"
#include "core/service/engine/mentions.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

const QString joinedMark = QStringLiteral("chat.joined");
const QString leftMark = QStringLiteral("chat.left");
const QString takenOverMark = QStringLiteral("chat.takenover");

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

bool isEnd(const QString& mark)
{
    return mark == QLatin1String("chat.ended") || mark == QLatin1String("chat.over")
           || mark == QLatin1String("closed");
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
        else if (entry.subject == leftMark || entry.subject == takenOverMark)
            here.removeAll(entry.agent);
    });
    if (!read)
        return passOn(read);
    here.removeAll(interaction.assignee);
    return here;
}

Result<bool> hasEnded(store::Store& store, const Interaction& interaction)
{
    if (interaction.channel != ChannelKind::Chat)
        return false;
    if (interaction.state == InteractionState::Closed
        || interaction.state == InteractionState::WrapUp)
        return true;
    bool ended = false;
    const auto read = forEach(store, interaction, [&](const Entry& entry) {
        ended = ended || (entry.kind == EntryKind::System && isEnd(entry.subject));
    });
    if (!read)
        return passOn(read);
    return ended;
}

Result<bool> tookPart(store::Store& store, const Interaction& interaction, AgentId agent)
{
    if (interaction.assignee == agent || interaction.lastAgent == agent)
        return true;
    bool took = false;
    const auto read = forEach(store, interaction, [&](const Entry& entry) {
        const bool isInIt = entry.direction == Direction::Outbound || entry.subject == joinedMark;
        took = took || (entry.agent == agent && isInIt);
    });
    if (!read)
        return passOn(read);
    return took;
}

Result<bool> isCalled(store::Store& store, const Roster& roster, const Interaction& interaction,
                      AgentId agent)
{
    bool called = false;
    const auto read = forEach(store, interaction, [&](const Entry& entry) {
        called = called
                 || (entry.kind == EntryKind::Note && entry.subject != whisperSubject
                     && entry.agent != agent
                     && mentionedIn(entry.text, roster.agents()).contains(agent));
    });
    if (!read)
        return passOn(read);
    return called;
}

} // namespace heddle::service
