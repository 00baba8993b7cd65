#pragma once

#include "core/routing/matching/matcher.h"
#include "core/service/router/waitingfacts.h"

#include <set>

namespace heddle::service {

/// Tells a Matcher what the rows of the store say, one after the other as they change.
/// Thread: the core thread.
class MatchFeed {
public:
    MatchFeed(routing::Matcher& matcher, const Ledger& ledger, const Roster& roster)
        : m_matcher(matcher), m_ledger(ledger), m_facts(ledger, roster)
    {}

    /// Everything there is at the start.
    Done load(const Roster& roster);
    /// What a record changed.
    void tell(const store::Record& record);

    void tell(const Queue& queue);
    void tell(const Agent& agent);
    void tell(const Interaction& interaction);
    void tell(const Offer& offer);
    /// Whether somebody's window says nothing any more: they count as away until it does.
    void setSilent(const Agent& agent);
    void setHeard(const Agent& agent);

private:
    void tellWaitingOf(CustomerId customer);
    void tellAgain(InteractionId id);
    void wait(const Interaction& interaction, Timestamp queued,
              const QList<routing::Refusal>& refusals);
    void apply(const routing::Event& event) { m_matcher.apply(event, m_ledger.now()); }

    routing::Matcher& m_matcher;
    const Ledger& m_ledger;
    WaitingFacts m_facts;
    std::set<AgentId> m_silent;
};

} // namespace heddle::service
