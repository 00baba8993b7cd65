#pragma once

#include "core/service/router/admissions.h"
#include "core/service/router/matchfeed.h"
#include "core/service/router/presences.h"
#include "core/service/router/unserved.h"

namespace heddle::service {

/// Puts what waits before who can take it, at the moment that becomes possible: the Matcher is told
/// of every record and of every due moment, nothing is swept.
///
/// Thread: the core thread. Commands fail with NotFound, Conflict (somebody was first, the offer is
/// over) and what the store fails with.
class Router : public QObject {
    Q_OBJECT
public:
    Router(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Takes up what waits, who is here and the offers that were live, and begins to match.
    Done start();

    Result<InteractionId> accept(AgentId agent, OfferId offer);
    Done decline(AgentId agent, OfferId offer, const QString& reason);

    // As Presences.
    Done setPresence(AgentId agent, Presence presence, const QString& reason);
    Done pauseChannel(AgentId agent, ChannelKind channel);
    Done resumeChannel(AgentId agent, ChannelKind channel);
    void beat(AgentId agent) { m_presences.beat(agent); }

    /// Since when somebody has nothing to do; nullopt while they have.
    std::optional<Timestamp> idleSince(AgentId agent) const { return m_matcher.idleSince(agent); }
    const routing::Matcher& matcher() const { return m_matcher; }
    /// Where something that comes now may wait, and for how long.
    const Admissions& admissions() const { return m_admissions; }

    /// After this many unanswered offers in a row somebody is not ready.
    static constexpr int missedAtMost = 2;

private:
    void apply(const QList<store::Record>& records);
    void applyCentre();
    void follow(const Offer& offer);
    void withdrawIfMoved(const Interaction& interaction);
    void moveOut(QueueId gone);
    void match();
    void matchAt(Timestamp at);
    Done makeOffer(const Decision& decision, const routing::Sight& sight);
    void offerFailed(const Decision& decision, const Error& error);
    Done refresh(InteractionId id);
    void expireAt(const Offer& offer);
    void expire(OfferId offer);
    Done endUnanswered(const Offer& offer);
    bool missesTooMany(const Agent& agent) const;
    Result<Offer> liveOffer(AgentId agent, OfferId offer) const;
    void setSilent(AgentId agent);
    void setHeard(AgentId agent);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    routing::Matcher m_matcher;
    MatchFeed m_feed;
    Presences m_presences;
    Admissions m_admissions;
    Unserved m_unserved;
    std::map<InteractionId, OfferId> m_live; ///< offers that stand
    Timestamp m_nextMatch = Timestamp::never();
    bool m_isStarted = false;
    bool m_isMatching = false;
};

} // namespace heddle::service
