#include "core/service/desk/sending/takingback.h"

#include "core/service/clocks/targets.h"
#include "core/service/desk/access.h"
#include "core/service/desk/marks.h"
#include "core/service/listening/answers/approval.h"
#include "core/service/transitions.h"
#include "core/store/beside/draftstore.h"
#include "core/store/journalstore.h"
#include "core/store/rows/parts/clocksjson.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/outboxstore.h"

namespace heddle::service {

namespace {

constexpr int journalLookedAt = 200;

QJsonValue asJson(std::optional<Timestamp> at)
{
    return at ? QJsonValue(at->micros) : QJsonValue();
}

std::optional<Timestamp> momentIn(const QJsonObject& facts, QLatin1String name)
{
    const QJsonValue value = facts.value(name);
    return value.isDouble() ? std::optional(Timestamp{value.toInteger()}) : std::nullopt;
}

/// What was kept when the message was sent; empty where the journal tells nothing of it.
Result<QJsonObject> keptFacts(store::Store& store, const Entry& message)
{
    const auto lines = store.journal().of(message.interaction, journalLookedAt);
    if (!lines)
        return passOn(lines);
    for (const JournalEvent& line : *lines) {
        const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
        if ((line.kind == messageQueued || line.kind == answerHeld)
            && facts.value(QLatin1String("entry")).toInteger() == message.id.value)
            return facts;
    }
    return QJsonObject();
}

/// The clocks as they were, unless the customer has begun to wait anew.
void setClocksBack(Interaction& interaction, const QJsonObject& kept)
{
    if (kept.isEmpty())
        return;
    const bool waitsAgain =
        replyTarget(interaction) || (interaction.clocks.isEmpty() && interaction.due);
    if (!waitsAgain) {
        interaction.due = momentIn(kept, QLatin1String("due"));
        interaction.targetStart = momentIn(kept, QLatin1String("targetStart"));
        interaction.clocks = store::clocksIn(kept.value(QLatin1String("clocks")).toArray());
    }
    interaction.firstReplied = momentIn(kept, QLatin1String("firstReplied"));
}

/// The interaction with its agent again.
Result<Interaction> withAgain(Interaction interaction, AgentId agent, Timestamp now)
{
    ++interaction.version;
    if (interaction.state == InteractionState::Assigned)
        return interaction;
    const bool isClosed = interaction.state == InteractionState::Closed;
    auto open = moved(std::move(interaction), isClosed ? Step::Reopen : Step::Take, now);
    if (open)
        open->assignee = agent;
    return open;
}

Draft draftOf(const OutboxItem& item, const Entry& message, const QJsonObject& kept, AgentId agent,
              Timestamp now)
{
    const auto kind = composeKindFromName(kept.value(QLatin1String("compose")).toString());
    return {.agent = agent,
            .interaction = message.interaction,
            .kind = kind.value_or(ComposeKind::Reply),
            .answers = {kept.value(QLatin1String("answers")).toInteger()},
            .to = item.outbound.to,
            .cc = item.outbound.cc,
            .bcc = item.outbound.bcc,
            .subject = message.subject,
            .text = message.text,
            .attachments = message.attachments,
            .saved = now};
}

/// The outbox row of a message that has not left and may be taken back by this agent.
Result<OutboxItem> waitingItem(store::Store& store, EntryId message, AgentId by)
{
    const auto item = store.outbox().ofEntry(message);
    if (!item)
        return passOn(item);
    if (!*item || (*item)->state != OutboxState::Waiting || (*item)->tries > 0)
        return failure(ErrorCode::Conflict, QStringLiteral("it has left"));
    // Others send it back with words; taken back, it would become their draft.
    if (isHeld(**item) && (*item)->agent != by)
        return failure(ErrorCode::Refused, QStringLiteral("only its author takes it back"));
    return **item;
}

} // namespace

QJsonObject factsToTakeBack(const Interaction& before, const Interaction& after, EntryId entry,
                            const Draft& draft)
{
    return {{QStringLiteral("version"), after.version},
            {QStringLiteral("entry"), entry.value},
            {QStringLiteral("compose"), QString(toName(draft.kind))},
            {QStringLiteral("answers"), draft.answers.value},
            {QStringLiteral("clocks"), store::toArray(before.clocks)},
            {QStringLiteral("due"), asJson(before.due)},
            {QStringLiteral("targetStart"), asJson(before.targetStart)},
            {QStringLiteral("firstReplied"), asJson(before.firstReplied)}};
}

Result<Draft> takeBack(Ledger& ledger, const Roster& roster, AgentId by, EntryId message)
{
    return ledger.transaction([&]() -> Result<Draft> {
        store::Store& store = ledger.store();
        auto entry = store.entries().byId(message);
        if (!entry)
            return passOn(entry);
        const auto access = accessTo(ledger, roster, by, entry->interaction);
        if (!access)
            return passOn(access);
        auto item = waitingItem(store, message, by);
        if (!item)
            return passOn(item);
        const auto kept = keptFacts(store, *entry);
        if (!kept)
            return passOn(kept);
        const Draft draft = draftOf(*item, *entry, *kept, by, ledger.now());
        item->state = OutboxState::Cancelled;
        item->changed = ledger.now();
        entry->delivery = DeliveryState::Cancelled;
        entry->deliveryDetail.clear();
        Interaction before = access->interaction;
        setClocksBack(before, *kept);
        const auto interaction = withAgain(before, by, ledger.now());
        if (!interaction)
            return passOn(interaction);
        const auto marks = changeMarks(ledger, roster, access->interaction, *interaction, by);
        if (!marks)
            return passOn(marks);
        const QList<store::RowImage> rows{*item, *entry, *interaction};
        const auto recorded = ledger.record({{.kind = QStringLiteral("message.cancelled"),
                                              .actor = by,
                                              .interaction = interaction->id,
                                              .customer = interaction->customer,
                                              .rows = rows + *marks}});
        if (!recorded)
            return passOn(recorded);
        return store.drafts().save(draft);
    });
}

} // namespace heddle::service
