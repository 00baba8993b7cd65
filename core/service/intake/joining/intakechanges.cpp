// Intake: what changes an entry that is there already.
#include "core/service/clocks/targets.h"
#include "core/service/intake/joining/arrival.h"
#include "core/service/intake/missedcall.h"
#include "core/service/router/waitingfacts.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

bool reportsFailure(const Mail& mail)
{
    return mail.reports.isEmpty()
           || std::any_of(mail.reports.begin(), mail.reports.end(), [](const auto& report) {
                  return report.action == QLatin1String("failed");
              });
}

QString failureWords(const Mail& mail)
{
    for (const DeliveryReport& report : mail.reports) {
        if (report.action == QLatin1String("failed"))
            return QStringLiteral("%1: %2 %3")
                .arg(report.recipient, report.status, report.diagnostic)
                .simplified();
    }
    return mail.automatic.failedAddress.isEmpty() ? firstWords(mail.text)
                                                  : mail.automatic.failedAddress;
}

/// What a line tells of a call, with what the centre knows besides.
CallFacts withWhatWeAdded(CallFacts told, const std::optional<CallFacts>& before)
{
    if (!before)
        return told;
    if (told.recording.isEmpty())
        told.recording = before->recording;
    if (told.transferredTo.isEmpty())
        told.transferredTo = before->transferredTo;
    // The line sees it ring from the beginning; the part before its offer was waiting.
    if (told.waited == Duration{}) {
        told.waited = std::min(before->waited, told.rang);
        told.rang -= told.waited;
    }
    return told;
}

} // namespace

Result<Taken> Intake::takeBounce(const Inbound& inbound, const Filed* filed, const Entry& about)
{
    auto interaction = m_ledger.store().interactions().byId(about.interaction);
    if (!interaction)
        return passOn(interaction);
    auto entry = entryOf(inbound, filed);
    if (!entry)
        return passOn(entry);
    entry->identity = about.identity;
    entry->author = strangersName(inbound);
    Arrival arrival{.entry = *entry};
    if (reportsFailure(inbound.mail)) {
        Entry failed = about;
        failed.delivery = DeliveryState::Failed;
        failed.deliveryDetail = failureWords(inbound.mail);
        arrival.rows += failed;
        auto back = cameBack(*interaction, m_roster, m_ledger.now());
        if (!back)
            return passOn(back);
        arrival.marks = marksOf(*interaction, *back, m_roster);
        interaction = std::move(*back);
        if (const auto queue = m_roster.queue(interaction->queue))
            interaction =
                withFailedAnswer(*interaction, *queue,
                                 tierFor(m_ledger, *queue, interaction->customer), m_ledger.now());
    }
    auto taken = record(inbound, arrival, *interaction, QStringLiteral("delivery.bounced"));
    if (taken)
        taken->as = Taken::As::Bounce;
    return taken;
}

// The journal keeps what it was.
Result<Taken> Intake::takeChange(const Inbound& inbound, Entry entry)
{
    const auto interaction = m_ledger.store().interactions().byId(entry.interaction);
    if (!interaction)
        return passOn(interaction);
    const bool isWithdrawn = inbound.change == InboundChange::Withdrawn;
    // A call that goes on is not rewritten.
    if (isWithdrawn || !inbound.call)
        (isWithdrawn ? entry.withdrawn : entry.edited) = inbound.at;
    entry.text = isWithdrawn ? QString() : inbound.text;
    if (inbound.post)
        entry.post = inbound.post;
    if (inbound.call)
        entry.call = withWhatWeAdded(*inbound.call, entry.call);
    readWords(&entry);
    QList<store::Record> records{{.kind = isWithdrawn ? QStringLiteral("message.withdrawn")
                                                      : QStringLiteral("message.edited"),
                                  .interaction = interaction->id,
                                  .customer = interaction->customer,
                                  .rows = {entry}}};
    if (entry.direction == Direction::Inbound && isMissedCall(inbound)) {
        const auto owed = afterMissedCall(m_ledger, inbound, *interaction);
        if (!owed)
            return passOn(owed);
        if (!owed->isEmpty())
            records += {.kind = QStringLiteral("callback.missedcall"),
                        .interaction = interaction->id,
                        .customer = interaction->customer,
                        .rows = *owed};
    }
    const auto recorded =
        m_ledger.record(records, {.cursors = inbound.cursor ? QList<ChannelCursor>{*inbound.cursor}
                                                            : QList<ChannelCursor>{}});
    if (!recorded)
        return passOn(recorded);
    return Taken{Taken::As::Change, entry.id, entry.interaction};
}

} // namespace heddle::service
