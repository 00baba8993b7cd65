#include "core/service/outbox/outcome.h"

#include "core/service/intake/comingback.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/router/targets.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

QString spoken(const Delivery& delivery)
{
    const bool saysCode = delivery.words.startsWith(QString::number(delivery.code));
    return delivery.code == 0 || saysCode
               ? delivery.words
               : QString::number(delivery.code) + QLatin1Char(' ') + delivery.words;
}

QString refusals(const Delivery& delivery)
{
    QStringList lines;
    for (auto refused = delivery.refused.begin(); refused != delivery.refused.end(); ++refused)
        lines += refused.key() + QStringLiteral(": ") + refused.value();
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

void keepOnly(QList<MailAddress>& recipients, const Delivery& delivery)
{
    QStringList refused;
    for (const QString& address : delivery.refused.keys())
        refused += normalisedMailAddress(address);
    recipients.removeIf([&](const MailAddress& recipient) {
        return !refused.contains(normalisedMailAddress(recipient.address));
    });
}

} // namespace

Outcome outcomeOf(OutboxItem item, const Delivery& delivery, Timestamp now, const RetryRules& rules)
{
    item.changed = now;
    item.lastWords = spoken(delivery);
    item.owner.clear();
    const auto failed = [&](const QString& detail) {
        item.state = OutboxState::Failed;
        return Outcome{item, DeliveryState::Failed, detail};
    };
    switch (delivery.outcome) {
    case DeliveryOutcome::Accepted:
        item.state = OutboxState::Sent;
        return {item, DeliveryState::Sent, {}};
    case DeliveryOutcome::PartlyAccepted:
        keepOnly(item.outbound.to, delivery);
        keepOnly(item.outbound.cc, delivery);
        keepOnly(item.outbound.bcc, delivery);
        return failed(refusals(delivery));
    case DeliveryOutcome::Refused:
        return failed(delivery.refused.isEmpty() ? item.lastWords : refusals(delivery));
    case DeliveryOutcome::Unsure:
        item.state = OutboxState::Unsure;
        return {item, DeliveryState::Unsure, item.lastWords};
    case DeliveryOutcome::Deferred: break;
    }
    const auto next = nextTry(item.outbound.written, item.tries, now, rules);
    if (!next)
        return failed(item.lastWords);
    item.state = OutboxState::Waiting;
    item.notBefore = *next;
    return {item, DeliveryState::Retrying, item.lastWords};
}

Done recordOutcome(Ledger& ledger, const Roster& roster, const Outcome& outcome,
                   const QString& rawBlob, AgentId actor)
{
    auto entry = ledger.store().entries().byId(outcome.item.entry);
    if (!entry)
        return passOn(entry);
    auto interaction = ledger.store().interactions().byId(outcome.item.interaction);
    if (!interaction)
        return passOn(interaction);
    const CustomerId customer = interaction->customer;
    const bool fails =
        outcome.shown == DeliveryState::Failed && entry->delivery != DeliveryState::Failed;
    entry->delivery = outcome.shown;
    entry->deliveryDetail = outcome.detail;
    if (!rawBlob.isEmpty())
        entry->raw = rawBlob;
    QList<store::RowImage> rows{outcome.item, *entry};
    if (fails) {
        interaction = cameBack(*interaction, roster, ledger.now());
        if (!interaction)
            return passOn(interaction);
        if (const auto queue = roster.queue(interaction->queue))
            interaction = withFailedAnswer(*interaction, *queue, ledger.now());
        rows += *interaction;
    }
    return ledger.record({{.kind = QStringLiteral("delivery.") + toName(outcome.shown),
                           .actor = actor,
                           .interaction = outcome.item.interaction,
                           .customer = customer,
                           .rows = rows}});
}

} // namespace heddle::service
