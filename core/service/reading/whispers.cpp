#include "core/service/reading/whispers.h"

#include "core/service/chat/chatcompany.h"
#include "core/service/chat/companions.h"
#include "core/service/rights.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/interactionstore.h"

#include <QMap>

namespace heddle::service {

bool isWhisper(const Entry& entry)
{
    return entry.kind == EntryKind::Note && entry.subject == whisperSubject;
}

Result<bool> mayRead(store::Store& store, AgentId agent, const Entry& entry)
{
    if (!isWhisper(entry) || entry.agent == agent)
        return true;
    const auto reader = store.agents().byId(agent);
    if (!reader)
        return passOn(reader);
    if (isSupervisor(*reader))
        return true;
    const auto chat = store.interactions().byId(entry.interaction);
    return chat ? tookPart(store, *chat, agent) : Result<bool>(passOn(chat));
}

Result<QList<Entry>> readable(store::Store& store, AgentId agent, const QList<Entry>& entries)
{
    QList<Entry> theirs;
    QMap<InteractionId, bool> isTheirs; // whispers come several to a chat
    for (const Entry& entry : entries) {
        if (isWhisper(entry) && !isTheirs.contains(entry.interaction)) {
            const auto may = mayRead(store, agent, entry);
            if (!may)
                return passOn(may);
            isTheirs.insert(entry.interaction, *may);
        }
        if (!isWhisper(entry) || isTheirs.value(entry.interaction))
            theirs += entry;
    }
    return theirs;
}

} // namespace heddle::service
