#include "core/service/outbox/outbox.h"

#include "core/base/log.h"
#include "core/service/outbox/outcome.h"
#include "core/service/outbox/ownership.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

constexpr Duration retryAfterFailure = 5s;
constexpr Duration channelAway = 15s;

Delivery unsure()
{
    return {.outcome = DeliveryOutcome::Unsure,
            .words = QStringLiteral("nobody knows whether it was sent")};
}

bool isOver(OutboxState state)
{
    return state == OutboxState::Sent || state == OutboxState::Cancelled;
}

} // namespace

Outbox::Outbox(Ledger& ledger, const Roster& roster, Agenda& agenda, Channels channels,
               QString owner, RetryRules rules, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda),
      m_channels(std::move(channels)), m_owner(std::move(owner)), m_rules(rules)
{
    connect(&ledger, &Ledger::recorded, this, &Outbox::apply);
}

Done Outbox::start()
{
    const auto inFlight = m_ledger.store().outbox().inFlight();
    if (!inFlight)
        return passOn(inFlight);
    for (const OutboxItem& item : *inFlight) {
        if (item.state == OutboxState::Sending && item.owner != m_owner && ownerLives(item.owner))
            continue;
        if (auto adopted = adopt(item); !adopted)
            return adopted;
        clearUp(item.id, 1);
    }
    pump();
    return {};
}

Done Outbox::adopt(const OutboxItem& item)
{
    if (item.state == OutboxState::Unsure)
        return {};
    return recordOutcome(m_ledger, m_roster, outcomeOf(item, unsure(), m_ledger.now(), m_rules),
                         {});
}

void Outbox::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* item = std::get_if<OutboxItem>(&row);
            if (item != nullptr && item->state == OutboxState::Waiting)
                pumpAt(item->notBefore);
        }
    }
}

void Outbox::pumpAt(Timestamp at)
{
    if (at >= m_nextPump)
        return;
    m_nextPump = at;
    m_agenda.at(at, [this, at] {
        if (at == m_nextPump)
            m_nextPump = Timestamp::never();
        pump();
    });
}

void Outbox::pump()
{
    const int room = m_rules.atOnce - static_cast<int>(m_sending.size());
    if (room <= 0)
        return;
    const auto due = m_ledger.store().outbox().due(m_ledger.now(), 100);
    if (!due) {
        pumpAt(m_ledger.now() + retryAfterFailure);
        return;
    }
    for (const OutboxItem& item : *due) {
        if (static_cast<int>(m_sending.size()) >= m_rules.atOnce)
            return;
        channel::Channel* channel = m_channels(item.outbound.account);
        const bool canSend = channel != nullptr
                             && channel->capabilities().testFlag(channel::Capability::Send);
        if (canSend && !m_sending.contains(item.id))
            send(item, *channel);
        else
            pumpAt(m_ledger.now() + channelAway);
    }
    const auto next = m_ledger.store().outbox().nextDue();
    if (next && *next && **next > m_ledger.now())
        pumpAt(**next);
}

void Outbox::send(const OutboxItem& item, channel::Channel& channel)
{
    const auto claimed = m_ledger.store().outbox().claim(item.id, m_owner, m_ledger.now());
    if (!claimed) {
        qCInfo(logOutbox) << "not claimed" << item.id.value << errorName(claimed.error().code);
        return;
    }
    m_sending.insert(item.id);
    auto entry = m_ledger.store().entries().byId(item.entry);
    if (entry) {
        entry->delivery = DeliveryState::Sending;
        const auto shown = m_ledger.record({{.kind = QStringLiteral("delivery.sending"),
                                             .interaction = item.interaction,
                                             .rows = {*entry}}});
        if (!shown)
            qCWarning(logOutbox) << "cannot show sending" << errorName(shown.error().code);
    }
    whenDone(channel.send(claimed->outbound), this,
             [this, id = item.id](const Result<Delivery>& delivery) { answered(id, delivery); });
}

void Outbox::answered(OutboxId id, const Result<Delivery>& delivery)
{
    Delivery outcome = unsure();
    if (delivery)
        outcome = *delivery;
    else if (delivery.error().code != ErrorCode::Cancelled)
        outcome = {.outcome = DeliveryOutcome::Refused, .words = delivery.error().detail};
    auto item = m_ledger.store().outbox().byId(id);
    const Done noted = item ? note(*item, outcome) : Done(passOn(item));
    if (!noted) {
        // It may have left: it stays claimed, and this is tried again until it is written down.
        qCWarning(logOutbox) << "outcome not stored" << id.value << errorName(noted.error().code);
        m_agenda.at(m_ledger.now() + retryAfterFailure,
                    [this, id, outcome] { answered(id, outcome); });
        return;
    }
    m_sending.erase(id);
    if (outcome.outcome == DeliveryOutcome::Unsure)
        clearUp(id, 1);
    pump();
}

Done Outbox::note(OutboxItem item, const Delivery& delivery)
{
    QString blob;
    if (!delivery.raw.isEmpty()) {
        const auto put = m_ledger.store().blobs().put(delivery.raw);
        if (!put)
            return passOn(put);
        blob = *put;
    }
    // Proven meanwhile by a copy: nothing this answer says can undo that.
    if (isOver(item.state) && delivery.outcome != DeliveryOutcome::Accepted)
        return {};
    qCInfo(logOutbox) << "sent" << item.id.value << "code" << delivery.code;
    return recordOutcome(m_ledger, m_roster,
                         outcomeOf(std::move(item), delivery, m_ledger.now(), m_rules), blob);
}

void Outbox::clearUp(OutboxId id, int look)
{
    const auto item = m_ledger.store().outbox().byId(id);
    if (!item || item->state != OutboxState::Unsure)
        return;
    channel::Channel* channel = m_channels(item->outbound.account);
    if (channel == nullptr) {
        m_agenda.at(m_ledger.now() + channelAway, [this, id, look] { clearUp(id, look); });
        return;
    }
    if (!channel->capabilities().testFlag(channel::Capability::FindSent))
        return; // The agent decides.
    whenDone(channel->findSent(item->outbound.messageId), this,
             [this, id, look](const Result<bool>& isSent) { found(id, look, isSent); });
}

void Outbox::found(OutboxId id, int look, const Result<bool>& isSent)
{
    const auto item = m_ledger.store().outbox().byId(id);
    if (!item || item->state != OutboxState::Unsure)
        return;
    if (!isSent && isSent.error().code == ErrorCode::Unsupported)
        return; // The agent decides.
    if (!isSent || (!*isSent && look < m_rules.looks)) {
        const int next = isSent ? look + 1 : look;
        m_agenda.at(m_ledger.now() + m_rules.settle, [this, id, next] { clearUp(id, next); });
        return;
    }
    Outcome outcome = outcomeOf(*item, {.outcome = DeliveryOutcome::Accepted}, m_ledger.now(),
                                m_rules);
    if (!*isSent) {
        outcome.item.state = OutboxState::Waiting;
        outcome.item.notBefore = m_ledger.now();
        outcome.shown = DeliveryState::Retrying;
    }
    if (!recordOutcome(m_ledger, m_roster, outcome, {}))
        m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id, look] { clearUp(id, look); });
}

Done Outbox::resend(EntryId entry, AgentId by)
{
    const auto item = m_ledger.store().outbox().ofEntry(entry);
    if (!item)
        return passOn(item);
    const bool canResend = *item
                           && ((*item)->state == OutboxState::Failed
                               || (*item)->state == OutboxState::Unsure);
    if (!canResend)
        return failure(ErrorCode::Conflict, QStringLiteral("it has not failed"));
    Outcome again{**item, DeliveryState::Waiting, {}};
    again.item.state = OutboxState::Waiting;
    again.item.notBefore = m_ledger.now();
    again.item.changed = m_ledger.now();
    return recordOutcome(m_ledger, m_roster, again, {}, by);
}

Done Outbox::markSent(EntryId entry, AgentId by)
{
    const auto item = m_ledger.store().outbox().ofEntry(entry);
    if (!item)
        return passOn(item);
    const bool canMark = *item
                         && ((*item)->state == OutboxState::Failed
                             || (*item)->state == OutboxState::Unsure);
    if (!canMark)
        return failure(ErrorCode::Conflict, QStringLiteral("it is not in doubt"));
    return recordOutcome(
        m_ledger, m_roster,
        outcomeOf(**item, {.outcome = DeliveryOutcome::Accepted}, m_ledger.now(), m_rules), {}, by);
}

void Outbox::proveSent(EntryId entry)
{
    const auto item = m_ledger.store().outbox().ofEntry(entry);
    if (!item || !*item || isOver((*item)->state) || (*item)->tries == 0)
        return;
    const auto noted = recordOutcome(
        m_ledger, m_roster,
        outcomeOf(**item, {.outcome = DeliveryOutcome::Accepted}, m_ledger.now(), m_rules), {});
    if (!noted)
        qCWarning(logOutbox) << "proof not stored" << errorName(noted.error().code);
}

} // namespace heddle::service
