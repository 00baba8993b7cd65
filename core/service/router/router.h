#pragma once

#include "core/service/agenda.h"
#include "core/service/router/floorplan.h"

namespace heddle::service {

/// Puts what waits before who can take it, at the moment that becomes possible: every record and
/// every due moment is looked at once, nothing is swept.
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

    /// Choosing Not ready or Offline takes a live offer back at once; work in hand stays, and is
    /// shown as busy until it is done.
    Done setPresence(AgentId agent, Presence presence, const QString& reason);

    /// A paused channel brings nothing new and takes a live offer of its kind back.
    Done pauseChannel(AgentId agent, ChannelKind channel);
    Done resumeChannel(AgentId agent, ChannelKind channel);

    /// Since when somebody has nothing to do; nullopt while they have.
    std::optional<Timestamp> idleSince(AgentId agent) const { return m_floor.idleSince(agent); }

    /// After this many unanswered offers in a row somebody is not ready.
    static constexpr int missedAtMost = 2;

private:
    void apply(const QList<store::Record>& records);
    void match();
    void matchAt(Timestamp at);
    Done makeOffer(const Decision& decision);
    void expire(OfferId offer);
    Done endWithReturn(const Offer& offer, OfferEnd end, const QString& reason,
                       const QList<store::RowImage>& moreRows = {});
    /// Records `agent` as they are from now, and takes back what they cannot have any more.
    Done changePresence(const Agent& agent, const QString& why);
    /// Whether this offer, unanswered, is one too many in a row.
    bool missesTooMany(const Agent& agent) const;
    bool mayKeep(const Agent& agent, const Offer& offer) const;
    Result<Offer> liveOffer(AgentId agent, OfferId offer) const;
    FloorPlan::Background background(InteractionId id) const;
    AgentId preferredAgent(const Interaction& interaction) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    FloorPlan m_floor;
    Timestamp m_nextMatch = Timestamp::never();
    bool m_started = false;
};

} // namespace heddle::service
