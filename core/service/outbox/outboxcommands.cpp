// What agents and incoming reports do to a message that was given to the outbox.
#include "core/service/outbox/outbox.h"

#include "core/service/clocks/targets.h"
#include "core/service/desk/marks.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

Result<OutboxItem> Outbox::ofEntry(EntryId entry) const
{
    auto item = m_ledger.store().outbox().ofEntry(entry);
    if (!item)
        return passOn(item);
    if (!*item)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("entry %1 was not sent by us").arg(entry.value));
    return **item;
}

Result<OutboxItem> Outbox::cancel(EntryId entry, AgentId actor)
{
    return m_ledger.transaction([&]() -> Result<OutboxItem> {
        auto item = ofEntry(entry);
        if (!item)
            return item;
        if (item->state != OutboxState::Waiting)
            return failure(ErrorCode::Conflict, QStringLiteral("it has left, or is leaving"));
        if (auto done = end(*item, {OutboxState::Cancelled, DeliveryState::Cancelled, {}, {}, {}},
                            QStringLiteral("outbox.cancelled"), actor);
            !done)
            return passOn(done);
        return item;
    });
}

Done Outbox::resend(EntryId entry, AgentId actor)
{
    return m_ledger.transaction([&]() -> Done {
        auto item = ofEntry(entry);
        if (!item)
            return passOn(item);
        if (item->state != OutboxState::Failed && item->state != OutboxState::Unsure)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("it is %1").arg(toName(item->state)));
        return end(*item, {OutboxState::Waiting, DeliveryState::Waiting, {}, {}, m_ledger.now()},
                   QStringLiteral("outbox.resent"), actor);
    });
}

Done Outbox::markSent(EntryId entry, AgentId actor)
{
    return m_ledger.transaction([&]() -> Done {
        auto item = ofEntry(entry);
        if (!item)
            return passOn(item);
        if (item->state != OutboxState::Unsure)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("it is %1").arg(toName(item->state)));
        return end(*item, {OutboxState::Sent, DeliveryState::Sent, {}, {}, {}},
                   QStringLiteral("outbox.marked-sent"), actor);
    });
}

Result<bool> Outbox::proven(const QString& messageId)
{
    const auto entry = m_ledger.store().entries().byMessageId(messageId);
    if (!entry)
        return passOn(entry);
    if (!*entry || (*entry)->direction != Direction::Outbound)
        return false;
    const auto item = m_ledger.store().outbox().ofEntry((*entry)->id);
    if (!item)
        return passOn(item);
    if (!*item)
        return false;
    const bool wasOpen =
        (*item)->state == OutboxState::Unsure
        || ((*item)->state == OutboxState::Sending && !m_mine.contains((*item)->id));
    if (wasOpen) {
        if (auto done = end(**item, {OutboxState::Sent, DeliveryState::Sent, {}, {}, {}},
                            QStringLiteral("outbox.proven"), {});
            !done)
            return passOn(done);
    }
    return true;
}

Done Outbox::bounced(EntryId entry, const QString& words)
{
    return m_ledger.transaction([&]() -> Done {
        auto item = ofEntry(entry);
        if (!item)
            return passOn(item);
        return end(*item, {OutboxState::Failed, DeliveryState::Failed, words, {}, {}},
                   QStringLiteral("outbox.bounced"), {});
    });
}

/// An answer that did not arrive puts its interaction back to work: unread, its clock running anew,
/// and waiting in its queue again when it was closed.
Result<QList<store::RowImage>> Outbox::afterFailure(const Entry& entry)
{
    auto interaction = m_ledger.store().interactions().byId(entry.interaction);
    if (!interaction)
        return passOn(interaction);
    const Timestamp now = m_ledger.now();
    std::optional<Step> step;
    if (interaction->state == InteractionState::Closed)
        step = Step::ComeBack;
    else if (interaction->state == InteractionState::Pending)
        step = Step::Wake;
    auto woken = step ? moved(*interaction, *step, now) : Result<Interaction>(*interaction);
    if (!woken)
        return passOn(woken);
    if (const auto queue = m_roster.queue(woken->queue))
        *woken = withFailedAnswer(std::move(*woken), *queue,
                                  tierFor(m_ledger, *queue, interaction->customer), now);
    woken->unread = true;
    woken->touched = now;
    if (!step)
        ++woken->version;
    auto marks = changeMarks(m_ledger, m_roster, *interaction, *woken, {});
    if (!marks)
        return marks;
    marks->prepend(*woken);
    return marks;
}

} // namespace heddle::service
