#include "core/service/desk/casework.h"

#include "core/base/text/cleantag.h"
#include "core/model/facts/postfact.h"
#include "core/service/chat/companions.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/marks.h"
#include "core/service/feedback/feedback.h"
#include "core/service/intake/filing.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/rights.h"
#include "core/service/router/offers.h"
#include "core/service/router/waitingfacts.h"

namespace heddle::service {

namespace {

Interaction inWrapUp(Interaction interaction, const Queue& queue, Timestamp now)
{
    if (queue.wrapUp.mode == WrapUpMode::Timed)
        interaction.wrapUpEnds = now + queue.wrapUp.limit;
    return interaction;
}

} // namespace

Result<Interaction> contactEnded(const Interaction& interaction, const Queue& queue,
                                 const QString& code, Timestamp now)
{
    const bool isUnknown = !code.isEmpty() && !isDiscardCode(code) && !queue.wrapUp.codes.isEmpty()
                           && !queue.wrapUp.codes.contains(code);
    if (isUnknown)
        return failure(ErrorCode::BadInput, QStringLiteral("the queue has no code ") + code);
    Interaction ending = interaction;
    if (!code.isEmpty())
        ending.wrapUpCode = code;
    const bool isNamed = !ending.wrapUpCode.isEmpty();
    const bool isWrappingUp = interaction.state == InteractionState::WrapUp;
    if (isWrappingUp && queue.wrapUp.needsCode && !isNamed)
        return failure(ErrorCode::BadInput, QStringLiteral("a wrap-up code is wanted"));
    const bool canWrapUp = after(interaction.state, Step::WrapUp).has_value();
    const Step step =
        startsByItself(queue.wrapUp) && !isNamed && canWrapUp ? Step::WrapUp : Step::Close;
    auto ended = moved(std::move(ending), step, now);
    if (ended && ended->state == InteractionState::WrapUp)
        ended = inWrapUp(std::move(*ended), queue, now);
    if (ended && ended->state == InteractionState::Closed) {
        ended->due.reset();
        ended->targetStart.reset();
        ended->warned = DueWarning::None;
        ended->unread = false;
    }
    return ended;
}

Result<QList<store::RowImage>> Casework::rowsWithOffer(const Interaction& before,
                                                       const Interaction& after) const
{
    QList<store::RowImage> rows;
    if (before.state == InteractionState::Offered && after.state != InteractionState::Offered) {
        const auto withdrawn = withdrawnOffer(m_ledger.store(), before.id,
                                              QStringLiteral("taken or moved"), m_ledger.now());
        if (!withdrawn)
            return passOn(withdrawn);
        rows = *withdrawn;
    }
    rows += after;
    return rows;
}

Done Casework::change(const Access& access, const Interaction& after, const QString& kind,
                      const QList<store::RowImage>& besides)
{
    const auto rows = rowsWithOffer(access.interaction, after);
    if (!rows)
        return passOn(rows);
    const auto marks = changeMarks(m_ledger, m_roster, access.interaction, after, access.agent.id);
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = kind,
                             .actor = access.agent.id,
                             .interaction = after.id,
                             .customer = after.customer,
                             .rows = *rows + *marks + besides}});
}

Done Casework::take(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (access->interaction.assignee == by
        && access->interaction.state == InteractionState::Assigned)
        return {};
    if (access->interaction.assignee.isValid())
        return failure(ErrorCode::Conflict, QStringLiteral("somebody has it"));
    auto taken = moved(access->interaction, Step::Take, m_ledger.now());
    if (!taken)
        return passOn(taken);
    taken->assignee = by;
    return change(*access, *taken, QStringLiteral("interaction.taken"));
}

// A queue is a line of those who wait: whoever left a chat waits for nobody.
Done Casework::checkSomebodyWaits(const Interaction& interaction) const
{
    const auto isOver = hasEnded(m_ledger.store(), interaction);
    if (!isOver)
        return passOn(isOver);
    return *isOver ? failure(ErrorCode::Conflict, QStringLiteral("the chat has ended; resolve it, "
                                                                 "go on by mail, or give it to a "
                                                                 "colleague"))
                   : Done();
}

Done Casework::assign(AgentId by, InteractionId id, AgentId to, QueueId queueId)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (to.isValid()) {
        const auto agent = m_roster.agent(to);
        if (!agent)
            return passOn(agent);
    } else if (auto waits = checkSomebodyWaits(access->interaction); !waits) {
        return waits;
    }
    auto assigned =
        moved(access->interaction, to.isValid() ? Step::Take : Step::Requeue, m_ledger.now());
    if (!assigned)
        return passOn(assigned);
    if (queueId.isValid() && queueId != assigned->queue) {
        const auto queue = m_roster.queue(queueId);
        if (!queue)
            return passOn(queue);
        assigned->queue = queueId;
        const QString tier = tierFor(m_ledger, *queue, assigned->customer);
        assigned = withTargetsOf(std::move(*assigned), *queue, tier);
    }
    assigned->assignee = to;
    assigned->unread = assigned->unread || (to.isValid() && to != by);
    return change(*access, *assigned, QStringLiteral("interaction.assigned"));
}

Done Casework::snooze(AgentId by, InteractionId id, PendingOn on, std::optional<Timestamp> until)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (on == PendingOn::Until && !until)
        return failure(ErrorCode::BadInput, QStringLiteral("no time to wake at"));
    if (until && *until <= m_ledger.now())
        return failure(ErrorCode::BadInput, QStringLiteral("the time to wake at is over"));
    Interaction interaction = access->interaction;
    // Whoever snoozes something that waits takes it first: parked work has somebody.
    if (!interaction.assignee.isValid()) {
        auto taken = moved(std::move(interaction), Step::Take, m_ledger.now());
        if (!taken)
            return passOn(taken);
        interaction = std::move(*taken);
        interaction.assignee = by;
    }
    auto parked = moved(std::move(interaction), Step::Park, m_ledger.now());
    if (!parked)
        return passOn(parked);
    parked->pendingOn = on;
    parked->pendingUntil = until;
    return change(*access, *parked, QStringLiteral("interaction.snoozed"));
}

Done Casework::wake(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const auto awake = moved(access->interaction, Step::Wake, m_ledger.now());
    return awake ? change(*access, *awake, QStringLiteral("interaction.woken"))
                 : Done(passOn(awake));
}

Done Casework::close(AgentId by, InteractionId id, const QString& code)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    const auto outcomes = outcomesOf(m_ledger.store(), access->interaction);
    if (!outcomes)
        return passOn(outcomes);
    Queue queue = access->queue;
    for (const CallOutcome& outcome : *outcomes)
        queue.wrapUp.codes += outcome.code;
    const auto ended = contactEnded(access->interaction, queue, code, m_ledger.now());
    if (!ended)
        return passOn(ended);
    const bool isClosed = ended->state == InteractionState::Closed;
    return change(*access, *ended,
                  isClosed ? QStringLiteral("interaction.closed")
                           : QStringLiteral("interaction.wrapup"));
}

Done Casework::wrapUp(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (access->queue.wrapUp.mode == WrapUpMode::None)
        return failure(ErrorCode::Conflict, QStringLiteral("the queue has no wrap-up"));
    auto begun = moved(access->interaction, Step::WrapUp, m_ledger.now());
    if (!begun)
        return passOn(begun);
    return change(*access, inWrapUp(std::move(*begun), access->queue, m_ledger.now()),
                  QStringLiteral("interaction.wrapup"));
}

Done Casework::extendWrapUp(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    Interaction extended = access->interaction;
    const Duration extension = access->queue.wrapUp.extension;
    const bool isPossible = extended.state == InteractionState::WrapUp && extended.wrapUpEnds
                            && extended.wrapUpExtensions == 0 && extension > Duration::zero();
    if (!isPossible)
        return failure(ErrorCode::Conflict, QStringLiteral("there is no more time for it"));
    extended.wrapUpEnds = *extended.wrapUpEnds + extension;
    ++extended.wrapUpExtensions;
    ++extended.version;
    return change(*access, extended, QStringLiteral("interaction.wrapup.extended"));
}

Done Casework::reopen(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    auto open = moved(access->interaction, Step::Reopen, m_ledger.now());
    if (!open)
        return passOn(open);
    open->assignee = by;
    return change(*access, *open, QStringLiteral("interaction.reopened"));
}

Done Casework::prioritise(AgentId by, InteractionId id, Duration earlier)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (!isSupervisor(access->agent))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors move others' work"));
    const QString name = QStringLiteral("supervisor");
    Interaction moved = access->interaction;
    moved.boosts.removeIf([&name](const Boost& boost) { return boost.name == name; });
    if (earlier != Duration::zero())
        moved.boosts += {.name = name, .reason = access->agent.name, .earlier = earlier};
    ++moved.version;
    return change(*access, moved, QStringLiteral("interaction.prioritised"));
}

Done Casework::markRead(AgentId by, InteractionId id)
{
    const auto access = accessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (!access->interaction.unread || access->interaction.assignee != by)
        return {};
    Interaction read = access->interaction;
    read.unread = false;
    ++read.version;
    return change(*access, read, QStringLiteral("interaction.read"));
}

Result<EntryId> Casework::addNote(AgentId by, InteractionId id, const QString& text)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the note is empty"));
    const auto entryId = m_ledger.store().newEntryId();
    if (!entryId)
        return passOn(entryId);
    Interaction noted = access->interaction;
    noted.touched = m_ledger.now();
    noted.unread = noted.unread || (noted.assignee.isValid() && noted.assignee != by);
    ++noted.version;
    const Entry note{.id = *entryId,
                     .interaction = id,
                     .identity = noted.identity,
                     .kind = EntryKind::Note,
                     .channel = noted.channel,
                     .direction = Direction::Internal,
                     .at = m_ledger.now(),
                     .agent = by,
                     .author = access->agent.name,
                     .text = text.trimmed()};
    const auto done = m_ledger.record({{.kind = QStringLiteral("note.added"),
                                        .actor = by,
                                        .interaction = id,
                                        .customer = noted.customer,
                                        .facts = {{QStringLiteral("version"), noted.version}},
                                        .rows = {note, noted}}});
    if (!done)
        return passOn(done);
    return *entryId;
}

Done Casework::tag(AgentId by, InteractionId id, const QString& tag)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    Interaction tagged = access->interaction;
    const QString clean = cleanTag(tag);
    if (clean.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the tag is empty"));
    if (tagged.tags.contains(clean, Qt::CaseInsensitive))
        return {};
    tagged.tags += clean;
    ++tagged.version;
    const auto example = tagCorrection(m_ledger, by, id, {}, clean);
    if (!example)
        return passOn(example);
    return change(*access, tagged, QStringLiteral("interaction.tagged"), {*example});
}

Done Casework::untag(AgentId by, InteractionId id, const QString& tag)
{
    const auto access = remarkAccessTo(m_ledger, m_roster, by, id);
    if (!access)
        return passOn(access);
    Interaction untagged = access->interaction;
    const QString clean = cleanTag(tag);
    if (untagged.tags.removeAll(clean) == 0)
        return {};
    ++untagged.version;
    const auto example = tagCorrection(m_ledger, by, id, clean, {});
    if (!example)
        return passOn(example);
    return change(*access, untagged, QStringLiteral("interaction.untagged"), {*example});
}

} // namespace heddle::service
