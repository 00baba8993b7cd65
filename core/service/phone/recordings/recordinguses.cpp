#include "core/service/phone/recordings/recordinguses.h"

#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <QHash>

namespace heddle::service {

QString recordingUseKind(RecordingUse::Kind kind)
{
    return kind == RecordingUse::Kind::Saved ? QStringLiteral("recording.saved")
                                             : QStringLiteral("recording.heard");
}

Result<QList<RecordingUse>> recordingUses(store::Store& store, int limit)
{
    const auto lines = store.journal().recordingUses(limit);
    const auto agents = store.agents().all();
    if (!lines || !agents)
        return lines ? passOn(agents) : passOn(lines);
    QHash<qint64, QString> names;
    for (const Agent& agent : *agents)
        names.insert(agent.id.value, agent.name);
    QList<RecordingUse> uses;
    for (const store::JournalLine& line : *lines) {
        const bool isSaved = line.kind == recordingUseKind(RecordingUse::Kind::Saved);
        const auto call = store.interactions().byId(line.interaction);
        const auto customer =
            call ? store.customers().byId(call->customer) : Result<Customer>(passOn(call));
        uses += {.kind = isSaved ? RecordingUse::Kind::Saved : RecordingUse::Kind::Heard,
                 .at = line.at,
                 .agent = names.value(line.actor.value),
                 .interaction = line.interaction,
                 .who = customer ? customer->name : QString()};
    }
    return uses;
}

} // namespace heddle::service
