#pragma once

#include "core/service/desk.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/campaign.h"
#include "core/service/roster.h"

namespace heddle::service {

/// The campaign by whose rule an answer to this post waits for a second person; nothing where it
/// may leave at once. All posts of its thread count, and campaigns that are paused.
Result<std::optional<Campaign>> approvingCampaign(store::Store& store, EntryId post, Timestamp now);

/// Whether this person reads others' answers of a campaign before they leave.
bool mayRelease(const Agent& agent, const Campaign& campaign);

/// What is kept of a message that waits, so that its release does what its author wanted.
QJsonObject heldTerms(const Message& message, const QString& campaign);

/// Whether a message waits to be released.
bool isHeld(const OutboxItem& item);

/// Answers that a second person reads before they leave: supervisors, and whom the campaign names.
///
/// A held answer lies in the outbox with no moment to leave. Its contact stays with its author and
/// its clocks run: the customer is not answered yet. When the customer writes meanwhile it is its
/// author's draft again, as a scheduled message is.
///
/// Thread: the core thread. Failures: see Answers.
class Approval {
public:
    Approval(Ledger& ledger, const Roster& roster) : m_ledger(ledger), m_roster(roster) {}

    Result<QList<HeldAnswer>> waitingFor(AgentId approver) const;
    Done release(AgentId by, EntryId answer);
    Done sendBack(AgentId by, EntryId answer, const QString& words);

private:
    struct Held {
        OutboxItem item;
        Entry entry;
        Interaction interaction;
        QJsonObject terms;
    };

    Result<Held> held(EntryId answer) const;
    Done mayDecide(AgentId by, const Held& held) const;
    Result<HeldAnswer> shown(const Held& held) const;
    Result<Interaction> answeredContact(const Held& held) const;

    Ledger& m_ledger;
    const Roster& m_roster;
};

} // namespace heddle::service
