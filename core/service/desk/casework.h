#pragma once

#include "core/service/desk/access.h"
#include "core/service/transitions.h"

namespace heddle::service {

/// What agents do with an interaction besides writing to the customer. Each command is one
/// transaction.
///
/// Thread: the core thread. Failures: NotFound, Refused (rights), Conflict (the state does not allow
/// it), BadInput.
class Casework {
public:
    Casework(Ledger& ledger, const Roster& roster) : m_ledger(ledger), m_roster(roster) {}

    Done take(AgentId by, InteractionId id);
    /// Not valid `to`: back to the queue. A valid `queue` moves it there.
    Done assign(AgentId by, InteractionId id, AgentId to, QueueId queue);
    Done snooze(AgentId by, InteractionId id, PendingOn on, std::optional<Timestamp> until);
    Done wake(AgentId by, InteractionId id);
    Done close(AgentId by, InteractionId id, const QString& code);
    /// Notes down what a contact was before it is closed, where the queue leaves it to the agent.
    Done wrapUp(AgentId by, InteractionId id);
    /// More time for a wrap-up that ends by itself: once, where the queue gives some.
    Done extendWrapUp(AgentId by, InteractionId id);
    Done reopen(AgentId by, InteractionId id);
    Done markRead(AgentId by, InteractionId id);
    /// The boost "supervisor": so much earlier, 0 for none. Refused for agents.
    Done prioritise(AgentId by, InteractionId id, Duration earlier);
    Result<EntryId> addNote(AgentId by, InteractionId id, const QString& text);
    Done tag(AgentId by, InteractionId id, const QString& tag);
    Done untag(AgentId by, InteractionId id, const QString& tag);

private:
    Done checkSomebodyWaits(const Interaction& interaction) const;
    Result<QList<store::RowImage>> rowsWithOffer(const Interaction& before,
                                                 const Interaction& after) const;
    Done change(const Access& access, const Interaction& after, const QString& kind,
                const QList<store::RowImage>& besides = {});

    Ledger& m_ledger;
    const Roster& m_roster;
};

/// `interaction` as it is when its contact ends with `code`: in wrap-up where its queue has one and
/// no code is given yet, else closed. BadInput when a code is wanted that the queue does not have.
Result<Interaction> contactEnded(const Interaction& interaction, const Queue& queue,
                                 const QString& code, Timestamp now);

} // namespace heddle::service
