#include "core/service/outbox/outbox.h"

#include "core/base/log.h"
#include "core/service/outbox/retry.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

// More at once would not be faster on one account and would widen what a crash leaves unknown.
constexpr int atOncePerAccount = 4;
constexpr int dueAtOnce = 100;
constexpr Duration lookAgainIn = 10s;

QString refusedWords(const Delivery& delivery)
{
    QStringList lines;
    auto recipients = delivery.refused.keys();
    recipients.sort();
    for (const QString& recipient : recipients)
        lines << recipient + QStringLiteral(": ") + delivery.refused.value(recipient);
    return lines.join(QLatin1Char('\n'));
}

QString wordsOf(const Delivery& delivery)
{
    const QString refused = refusedWords(delivery);
    return refused.isEmpty() ? delivery.words : refused;
}

} // namespace

Outbox::Outbox(Ledger& ledger, const Roster& roster, Agenda& agenda, OutboxRules rules,
               QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda),
      m_rules(std::move(rules))
{
    connect(&m_ledger, &Ledger::recorded, this, &Outbox::hear);
    // Whoever wrote it may have no way to send it, as the command line has none.
    connect(&m_ledger, &Ledger::heard, this, &Outbox::hear);
}

Done Outbox::start()
{
    m_isStarted = true;
    takeOverOrphans();
    sendDue();
    return {};
}

void Outbox::add(channel::Channel& channel)
{
    m_channels.insert(channel.account(), &channel);
    if (!m_isStarted)
        return;
    takeOverOrphans();
    sendDue();
}

void Outbox::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* item = std::get_if<OutboxItem>(&row);
            if (item && item->state == OutboxState::Waiting)
                sendDueAt(item->notBefore);
        }
    }
}

void Outbox::sendDueAt(Timestamp at)
{
    if (!m_isStarted || at >= m_nextLook)
        return;
    m_nextLook = at;
    m_agenda.at(at, [this, at] {
        if (at != m_nextLook)
            return;
        m_nextLook = Timestamp::never();
        sendDue();
    });
}

void Outbox::sendDue()
{
    const auto due = m_ledger.store().outbox().due(m_ledger.now(), dueAtOnce);
    if (!due) {
        qCWarning(logOutbox) << "cannot read what is due:" << due.error().detail;
        sendDueAt(m_ledger.now() + lookAgainIn);
        return;
    }
    for (const OutboxItem& item : *due) {
        if (m_channels.value(item.outbound.account)
            && m_sending.value(item.outbound.account) < atOncePerAccount)
            sendOne(item);
    }
    // What is due and stays (its account is busy or away) must not keep later ones from being looked at.
    const Timestamp now = m_ledger.now();
    if (const auto next = m_ledger.store().outbox().nextDue(); next && *next)
        sendDueAt(**next > now ? **next : now + lookAgainIn);
}

void Outbox::sendOne(const OutboxItem& due)
{
    const auto claimed = m_ledger.transaction([&]() -> Result<OutboxItem> {
        auto item = m_ledger.store().outbox().claim(due.id, m_rules.owner, m_ledger.now());
        if (!item)
            return item;
        auto entry = m_ledger.store().entries().byId(item->entry);
        if (!entry)
            return passOn(entry);
        entry->delivery = DeliveryState::Sending;
        if (auto done = m_ledger.record({{.kind = QStringLiteral("outbox.claimed"),
                                          .interaction = item->interaction,
                                          .rows = {*item}},
                                         {.kind = QStringLiteral("entry.sending"),
                                          .interaction = item->interaction,
                                          .rows = {*entry}}});
            !done)
            return passOn(done);
        return item;
    });
    if (!claimed) {
        if (claimed.error().code != ErrorCode::Conflict)
            qCWarning(logOutbox) << "cannot claim item" << due.id.value << claimed.error().detail;
        return;
    }
    const OutboxItem item = *claimed;
    ++m_sending[item.outbound.account];
    m_mine.insert(item.id);
    Outbound outbound = item.outbound;
    outbound.id = item.id;
    const auto channel = m_channels.value(outbound.account);
    whenDone<Delivery>(channel->send(outbound), this,
                       [this, item](const Result<Delivery>& delivery) {
                           --m_sending[item.outbound.account];
                           settle(item, delivery);
                           sendDue();
                       });
}

void Outbox::settle(const OutboxItem& item, const Result<Delivery>& delivery)
{
    if (!delivery) {
        if (delivery.error().code == ErrorCode::BadInput) {
            endOrLog(item,
                     {OutboxState::Failed, DeliveryState::Failed, delivery.error().detail, {}, {}},
                     QStringLiteral("outbox.failed"));
        } else {
            // The channel was stopped in the middle: nobody knows how far it got.
            findOut(item, m_ledger.now() + m_rules.settle);
        }
        return;
    }
    switch (delivery->outcome) {
    case DeliveryOutcome::Accepted:
    case DeliveryOutcome::PartlyAccepted: accepted(item, *delivery); break;
    case DeliveryOutcome::Deferred: deferred(item, wordsOf(*delivery)); break;
    case DeliveryOutcome::Refused:
        endOrLog(item, {OutboxState::Failed, DeliveryState::Failed, wordsOf(*delivery), {}, {}},
                 QStringLiteral("outbox.failed"));
        break;
    case DeliveryOutcome::Unsure: findOut(item, m_ledger.now() + m_rules.settle); break;
    }
}

void Outbox::accepted(const OutboxItem& item, const Delivery& delivery)
{
    Outcome outcome{OutboxState::Sent, DeliveryState::Sent, refusedWords(delivery), {}, {}};
    if (!delivery.raw.isEmpty()) {
        // The message left; that its bytes cannot be kept must not make it look unsent.
        if (const auto raw = m_ledger.store().blobs().put(delivery.raw))
            outcome.raw = *raw;
        else
            qCWarning(logOutbox) << "cannot keep the bytes of item" << item.id.value
                                 << raw.error().detail;
    }
    endOrLog(item, outcome, QStringLiteral("outbox.sent"));
}

void Outbox::deferred(const OutboxItem& item, const QString& words)
{
    const Timestamp now = m_ledger.now();
    if (const auto wait = nextTryAfter(item.tries, item.outbound.written, now)) {
        endOrLog(item, {OutboxState::Waiting, DeliveryState::Retrying, words, {}, now + *wait},
                 QStringLiteral("outbox.deferred"));
    } else {
        endOrLog(item, {OutboxState::Failed, DeliveryState::Failed, words, {}, {}},
                 QStringLiteral("outbox.failed"));
    }
}

void Outbox::findOut(const OutboxItem& item, Timestamp until)
{
    const auto channel = m_channels.value(item.outbound.account);
    if (!channel) {
        // add() takes it up again when the account is back.
        m_mine.remove(item.id);
        return;
    }
    whenDone<bool>(channel->findSent(item.outbound.messageId), this,
                   [this, item, until](const Result<bool>& answer) { found(item, until, answer); });
}

void Outbox::found(const OutboxItem& item, Timestamp until, const Result<bool>& answer)
{
    const Timestamp now = m_ledger.now();
    if (answer && *answer) {
        endOrLog(item, {OutboxState::Sent, DeliveryState::Sent, {}, {}, {}},
                 QStringLiteral("outbox.sent"));
    } else if (!answer && answer.error().code == ErrorCode::Unsupported) {
        endOrLog(item, {OutboxState::Unsure, DeliveryState::Unsure, {}, {}, {}},
                 QStringLiteral("outbox.unsure"));
    } else if (answer && now >= until) {
        // The channel can tell, and says it never left: sending it is safe.
        endOrLog(item, {OutboxState::Waiting, DeliveryState::Waiting, {}, {}, now},
                 QStringLiteral("outbox.returned"));
    } else {
        m_agenda.at(now + m_rules.lookAgain, [this, item, until] {
            const auto current = m_ledger.store().outbox().byId(item.id);
            if (current && current->state == OutboxState::Sending)
                findOut(*current, until);
        });
    }
}

void Outbox::takeOverOrphans()
{
    const auto inFlight = m_ledger.store().outbox().inFlight();
    if (!inFlight) {
        qCWarning(logOutbox) << "cannot read what was being sent:" << inFlight.error().detail;
        return;
    }
    for (const OutboxItem& orphan : *inFlight) {
        if (orphan.state != OutboxState::Sending || m_mine.contains(orphan.id)
            || !m_channels.value(orphan.outbound.account))
            continue;
        if (orphan.owner != m_rules.owner && m_rules.isAlive(orphan.owner))
            continue;
        const auto adopted = m_ledger.transaction([&]() -> Result<OutboxItem> {
            auto item = m_ledger.store().outbox().byId(orphan.id);
            if (!item)
                return item;
            if (item->state != OutboxState::Sending || item->owner != orphan.owner)
                return failure(ErrorCode::Conflict);
            item->owner = m_rules.owner;
            item->changed = m_ledger.now();
            if (auto done = m_ledger.record({{.kind = QStringLiteral("outbox.adopted"),
                                              .interaction = item->interaction,
                                              .rows = {*item}}});
                !done)
                return passOn(done);
            return item;
        });
        if (!adopted)
            continue;
        qCInfo(logOutbox) << "item" << orphan.id.value << "was being sent when its process ended";
        m_mine.insert(orphan.id);
        findOut(*adopted, m_ledger.now() + m_rules.settle);
    }
}

void Outbox::endOrLog(const OutboxItem& item, const Outcome& outcome, const QString& kind)
{
    if (const auto done = end(item, outcome, kind, {}); !done) {
        // The item stays claimed, so nobody sends it twice; the next start finds out about it.
        qCWarning(logOutbox) << "cannot note" << kind << "of item" << item.id.value
                             << done.error().detail;
    }
}

Done Outbox::end(const OutboxItem& item, const Outcome& outcome, const QString& kind, AgentId actor)
{
    const auto done = m_ledger.transaction([&]() -> Done {
        auto entry = m_ledger.store().entries().byId(item.entry);
        if (!entry)
            return passOn(entry);
        OutboxItem ended = item;
        ended.state = outcome.state;
        ended.owner.clear();
        ended.changed = m_ledger.now();
        ended.lastWords = outcome.words;
        if (outcome.state == OutboxState::Waiting)
            ended.notBefore = outcome.notBefore;
        entry->delivery = outcome.delivery;
        entry->deliveryDetail = outcome.words;
        if (!outcome.raw.isEmpty())
            entry->raw = outcome.raw;
        store::Record record{
            .kind = kind, .actor = actor, .interaction = item.interaction, .rows = {ended, *entry}};
        if (outcome.delivery == DeliveryState::Failed
            || outcome.delivery == DeliveryState::Unsure) {
            const auto rows = afterFailure(*entry);
            if (!rows)
                return passOn(rows);
            record.rows += *rows;
        }
        return m_ledger.record({record});
    });
    if (done)
        m_mine.remove(item.id);
    return done;
}

} // namespace heddle::service
