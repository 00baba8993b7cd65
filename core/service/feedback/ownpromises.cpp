#include "core/service/feedback/ownpromises.h"

#include "core/insight/cues/promises.h"
#include "core/insight/words/readtext.h"
#include "core/service/feedback/promises.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/interactionstore.h"

#include <QTimeZone>

#include <algorithm>

namespace heddle::service {

namespace {

Result<QTimeZone> zoneOf(const Ledger& ledger, const Roster& roster, InteractionId id)
{
    const auto interaction = ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    const auto queue = roster.queue(interaction->queue);
    const auto calendars = ledger.store().centre().calendars();
    if (!calendars)
        return passOn(calendars);
    for (const Calendar& calendar : *calendars) {
        const QTimeZone zone(calendar.zone.toLatin1());
        if (queue && calendar.name == queue->calendar && zone.isValid())
            return zone;
    }
    return QTimeZone::systemTimeZone();
}

} // namespace

bool tellsOfAnswer(const store::Record& record)
{
    return record.kind == QLatin1String("outbox.sent")
           || record.kind == QLatin1String("outbox.proven")
           || record.kind == QLatin1String("message.sent.elsewhere");
}

Result<QList<store::RowImage>> ownPromises(const Ledger& ledger, const Roster& roster, Entry entry)
{
    const bool isAnswer =
        entry.direction == Direction::Outbound && entry.kind == EntryKind::Message;
    if (!isAnswer || !entry.readings.version.isEmpty())
        return QList<store::RowImage>{};
    const auto zone = zoneOf(ledger, roster, entry.interaction);
    if (!zone)
        return passOn(zone);
    entry.readings.promises =
        insight::readPromises(insight::readWords(entry.text), {.now = entry.at, .zone = *zone});
    if (entry.readings.promises.isEmpty())
        return QList<store::RowImage>{};
    entry.readings.version = QStringLiteral("promises 1");
    const auto found = foundPromises(ledger, entry);
    if (!found)
        return passOn(found);
    return QList<store::RowImage>{entry} + *found;
}

} // namespace heddle::service
