#include "core/service/desk/marks.h"

namespace heddle::service {

namespace {

QString pendingText(const Interaction& parked)
{
    const QString cause = toName(parked.pendingOn.value_or(PendingOn::Until));
    if (!parked.pendingUntil)
        return cause;
    return cause + QLatin1Char(' ') + parked.pendingUntil->toDateTime().toString(Qt::ISODate);
}

// A customer's answer ends the waiting for it; the answer itself says so.
bool isWokenWorthSaying(const Interaction& before, const Interaction& after)
{
    return before.pendingOn != PendingOn::Customer && after.state != InteractionState::Closed;
}

bool isQueued(InteractionState state)
{
    return state == InteractionState::Queued;
}

} // namespace

QList<Mark> marksOf(const Interaction& before, const Interaction& after, const Roster& roster)
{
    using enum InteractionState;
    QList<Mark> marks;
    if (before.state == Closed && after.state != Closed)
        marks += {QStringLiteral("reopened"), {}};
    if (before.state == Pending && after.state != Pending && isWokenWorthSaying(before, after))
        marks += {QStringLiteral("woken"), {}};
    const bool isGivenBack = isQueued(after.state) && before.assignee.isValid();
    if (after.queue.isValid() && (after.queue != before.queue || isGivenBack)) {
        if (const auto queue = roster.queue(after.queue))
            marks += {QStringLiteral("queued"), queue->name};
    }
    if (after.assignee.isValid() && after.assignee != before.assignee) {
        if (const auto agent = roster.agent(after.assignee))
            marks += {QStringLiteral("assigned"), agent->name};
    }
    const bool isParkedAnew = before.state != Pending || before.pendingOn != after.pendingOn
                              || before.pendingUntil != after.pendingUntil;
    if (after.state == Pending && isParkedAnew)
        marks += {QStringLiteral("pending"), pendingText(after)};
    if (after.channel == ChannelKind::Chat && after.state == WrapUp && before.state != WrapUp)
        marks += {QStringLiteral("chat.over"), {}};
    if (after.state == Closed && before.state != Closed)
        marks += {QStringLiteral("closed"), after.wrapUpCode};
    for (const QString& tag : after.tags) {
        if (!before.tags.contains(tag))
            marks += {QStringLiteral("tagged"), tag};
    }
    for (const QString& tag : before.tags) {
        if (!after.tags.contains(tag))
            marks += {QStringLiteral("untagged"), tag};
    }
    return marks;
}

Result<QList<store::RowImage>> markEntries(Ledger& ledger, const Roster& roster,
                                           const Interaction& of, AgentId by,
                                           const QList<Mark>& marks)
{
    const auto author = roster.agent(by);
    QList<store::RowImage> rows;
    for (const Mark& mark : marks) {
        const auto id = ledger.store().newEntryId();
        if (!id)
            return passOn(id);
        rows += Entry{.id = *id,
                      .interaction = of.id,
                      .identity = of.identity,
                      .kind = EntryKind::System,
                      .channel = of.channel,
                      .direction = Direction::Internal,
                      .at = ledger.now(),
                      .agent = by,
                      .author = author ? author->name : QString(),
                      .subject = mark.what,
                      .text = mark.text};
    }
    return rows;
}

Result<QList<store::RowImage>> changeMarks(Ledger& ledger, const Roster& roster,
                                           const Interaction& before, const Interaction& after,
                                           AgentId by)
{
    return markEntries(ledger, roster, after, by, marksOf(before, after, roster));
}

} // namespace heddle::service
