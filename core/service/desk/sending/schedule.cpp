#include "core/service/desk/sending/schedule.h"

#include "core/base/log.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

bool isCustomersWords(const Entry& entry)
{
    return entry.direction == Direction::Inbound && entry.automatic.kind == AutomaticKind::Person;
}

/// What it answers: mails go by their Message-ID, posts by their key.
Result<std::optional<Entry>> answeredBy(store::Store& store, const Outbound& outbound)
{
    return outbound.channel == ChannelKind::Email
               ? store.entries().byMessageId(outbound.inReplyTo)
               : store.entries().byChannelKey(outbound.channel, outbound.inReplyTo);
}

} // namespace

bool isScheduled(const OutboxItem& item)
{
    return item.state == OutboxState::Waiting && item.tries == 0
           && item.notBefore - item.outbound.written >= shortestSchedule;
}

QString scheduleDetail(Timestamp leaves, Timestamp now)
{
    return leaves - now < shortestSchedule ? QString() : leaves.toDateTime().toString(Qt::ISODate);
}

Schedule::Schedule(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
    connect(&m_ledger, &Ledger::recorded, this, &Schedule::hear);
}

Done Schedule::start()
{
    const auto waiting = m_ledger.store().outbox().waiting();
    if (!waiting)
        return passOn(waiting);
    for (const OutboxItem& item : *waiting) {
        if (!isScheduled(item))
            continue;
        const auto newest = m_ledger.store().entries().newest(item.interaction, Direction::Inbound);
        if (!newest)
            return passOn(newest);
        if (!*newest || !isCustomersWords(**newest) || (*newest)->at <= item.outbound.written)
            continue;
        if (auto done = takeBack(item); !done)
            return done;
    }
    return {};
}

void Schedule::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* entry = std::get_if<Entry>(&row);
            if (!entry || !isCustomersWords(*entry))
                continue;
            if (const auto done = takeBack(entry->interaction); !done)
                qCWarning(logOutbox)
                    << "a scheduled message was not taken back:" << errorName(done.error().code);
        }
    }
}

Done Schedule::takeBack(InteractionId interaction)
{
    const auto waiting = m_ledger.store().outbox().waiting(interaction);
    if (!waiting)
        return passOn(waiting);
    for (const OutboxItem& item : *waiting) {
        if (!isScheduled(item))
            continue;
        if (auto done = takeBack(item); !done)
            return done;
    }
    return {};
}

Done Schedule::takeBack(const OutboxItem& item)
{
    return m_ledger.transaction([&]() -> Done {
        auto entry = m_ledger.store().entries().byId(item.entry);
        if (!entry)
            return passOn(entry);
        const auto draft = draftOf(m_ledger.store(), item, *entry, m_ledger.now());
        if (!draft)
            return passOn(draft);
        if (const auto saved = m_ledger.store().drafts().save(*draft); !saved)
            return passOn(saved);
        OutboxItem cancelled = item;
        cancelled.state = OutboxState::Cancelled;
        cancelled.changed = m_ledger.now();
        entry->delivery = DeliveryState::Cancelled;
        entry->deliveryDetail.clear();
        return m_ledger.record({{.kind = QStringLiteral("message.unscheduled"),
                                 .interaction = item.interaction,
                                 .rows = {cancelled, *entry}}});
    });
}

Result<Draft> draftOf(store::Store& store, const OutboxItem& item, const Entry& entry,
                      Timestamp now)
{
    Draft draft{.agent = item.agent,
                .interaction = item.interaction,
                .kind = item.outbound.inReplyTo.isEmpty() ? ComposeKind::New : ComposeKind::Reply,
                .to = item.outbound.to,
                .cc = item.outbound.cc,
                .bcc = item.outbound.bcc,
                .subject = entry.subject,
                .text = entry.text,
                .attachments = entry.attachments,
                .saved = now};
    if (draft.kind == ComposeKind::Reply) {
        const auto answered = answeredBy(store, item.outbound);
        if (!answered)
            return passOn(answered);
        if (*answered)
            draft.answers = (*answered)->id;
    }
    const auto begun =
        store.drafts().find(item.agent, item.interaction, store::DraftStore::Group::Message);
    if (!begun)
        return passOn(begun);
    if (*begun && !(*begun)->text.trimmed().isEmpty()) {
        draft.text += QStringLiteral("\n\n") + (*begun)->text;
        draft.attachments += (*begun)->attachments;
    }
    return draft;
}

} // namespace heddle::service
