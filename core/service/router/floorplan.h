#pragma once

#include "core/model/interaction.h"
#include "core/routing/floor.h"
#include "core/service/roster.h"

#include <functional>
#include <map>
#include <set>

namespace heddle::service {

/// What waits and who could take it, kept up to date by every record, so that a decision costs a
/// look at the heads of the lines and never a sweep.
/// Thread: the core thread.
class FloorPlan {
public:
    /// What only the store knows of a waiting interaction; asked when it comes to be decided.
    struct Background {
        AgentId preferred;
        QList<routing::Refusal> refusals;
    };
    using Lookup = std::function<Background(InteractionId)>;

    FloorPlan(const Roster& roster, Lookup lookup);

    void apply(const Interaction& interaction, AgentId actor, Timestamp now);
    void apply(const Agent& agent);
    void apply(const Offer& offer);

    /// The first in line that somebody can have now, with who and why.
    std::optional<Decision> next(Timestamp now);
    /// When next() may answer differently without anything being recorded.
    std::optional<Timestamp> changesAt(Timestamp now);

    routing::Seat seat(AgentId agent) const;
    qsizetype waitingCount() const { return static_cast<qsizetype>(m_waiting.size()); }
    std::optional<Timestamp> idleSince(AgentId agent) const;

private:
    struct Line {
        routing::Waiting waiting;
        Rank rank;
        bool isKnown = false; ///< the background was looked up
    };
    struct Load {
        int weight = 0;
        int items = 0;
        int worked = 0;
    };
    struct Held {
        AgentId agent;
        Load load;
    };

    void enqueue(const Interaction& interaction, Timestamp now);
    void dequeue(InteractionId id);
    void place(InteractionId id, Timestamp now);
    void hold(const Interaction& interaction, Timestamp now);
    void promote(Timestamp now);
    const routing::Waiting& known(InteractionId id);
    routing::Floor floorOf(const Queue& queue) const;

    const Roster& m_roster;
    Lookup m_lookup;
    std::map<InteractionId, Line> m_waiting;
    std::map<QueueId, std::set<Rank>> m_lines;
    std::set<std::pair<Timestamp, InteractionId>> m_liveAt;
    std::map<InteractionId, Held> m_held;
    std::map<AgentId, Load> m_loads;
    std::map<AgentId, OfferId> m_offers;
    std::map<AgentId, Timestamp> m_idleSince;
    std::map<InteractionId, routing::Refusal> m_givenBack;
    std::set<InteractionId> m_heldBack; ///< looked at, and time alone may change who can have it
};

} // namespace heddle::service
