#pragma once

#include "core/model/interaction.h"
#include "core/routing/boosts.h"
#include "core/routing/waiting.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What deciding needs to know of something that waits, gathered from the store and the centre's
/// settings. Thread: the core thread.
class WaitingFacts {
public:
    WaitingFacts(const Ledger& ledger, const Roster& roster) : m_ledger(ledger), m_roster(roster) {}

    /// `queued`: since when it waits in its queue.
    routing::Waiting waiting(const Interaction& interaction, Timestamp queued) const;
    /// Who turned it down lately; for what was waiting before this process began.
    QList<routing::Refusal> refusals(InteractionId id) const;

private:
    AgentId preferredAgent(const Interaction& interaction) const;
    QList<Boost> boosts(const Interaction& interaction) const;
    routing::BoostFacts boostFacts(const Interaction& interaction) const;
    QString languageOf(const Interaction& interaction, const Queue& queue) const;

    const Ledger& m_ledger;
    const Roster& m_roster;
};

/// The customer's tier, looked up only where the queue promises by tier; empty for none.
QString tierFor(const Ledger& ledger, const Queue& queue, CustomerId customer);

} // namespace heddle::service
