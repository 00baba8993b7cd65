#pragma once

#include "core/routing/matching/waitingroom.h"
#include "core/routing/recomputing/sight.h"

namespace heddle::routing {

/// Decides who is offered what, event by event.
///
/// It is told what happens (apply) and asked for the offers to make (next), until there is none.
/// An offer it answers counts as made: its agent gets no other and it waits no more, until
/// OfferEnded says how that went. What is possible is offered in the event that makes it possible;
/// nothing is swept, and an event costs the logarithm of what waits.
///
/// Pure: time comes in with each call, and the same calls give the same answers. Time that steps
/// back counts as standing still.
class Matcher {
public:
    void apply(const Event& event, Timestamp now);

    /// The first in line that somebody can have now, with who and why; nullopt when there is none.
    std::optional<Decision> next(Timestamp now);
    /// When next() may answer differently without any event.
    std::optional<Timestamp> changesAt() const;

    /// Who could have it now and who not, and why; nobody is asked. nullopt: it does not wait.
    std::optional<Decision> explained(InteractionId id) const;

    /// What next() or explained() looks at, for who wants to decide again later (recomputed()).
    std::optional<Sight> sightOfNext(Timestamp now);
    std::optional<Sight> sight(InteractionId id) const;

    qsizetype waitingCount() const { return m_room.size(); }
    qsizetype waitingIn(QueueId queue) const { return m_room.waitingIn(queue); }
    /// How many of its queue go before it now.
    qsizetype waitingBefore(InteractionId id) const;
    /// How many are here who can take contacts of a queue and channel, busy or not.
    int servingOn(QueueId queue, ChannelKind channel) const;
    /// How many of those can take one more now.
    int freeOn(QueueId queue, ChannelKind channel) const;
    /// Since when somebody has nothing in hand; nullopt while they have.
    std::optional<Timestamp> idleSince(AgentId agent) const;
    /// What is before somebody now; not valid for nothing.
    InteractionId offerOf(AgentId agent) const;

private:
    void on(const QueueSet& event);
    void on(const QueueRemoved& event);
    void on(const AgentSet& event);
    void on(const AgentRemoved& event);
    void on(const Arrived& event);
    void on(const Withdrawn& event);
    void on(const OfferMade& event);
    void on(const OfferEnded& event);
    void on(const WorkHeld& event);
    void on(const WorkEnded& event);

    struct Held {
        AgentId agent;
        ChannelKind channel = ChannelKind::Email;
        Work work = Work::Active;

        bool operator==(const Held&) const = default;
    };

    void advance(Timestamp now);
    void remove(InteractionId id);
    void release(InteractionId id);
    const Item* firstPossible(Timestamp now);
    const Item* firstTouched();
    const Item* firstForFreed();
    bool canAnybodyHave(const Item& item) const;
    Decision decide(const Item& item) const;

    Timestamp m_now{0};
    Crew m_crew;
    WaitingRoom m_room{m_crew};
    std::map<InteractionId, Held> m_held;
    std::set<std::pair<Rank, AgentId>> m_wanting; ///< freed agents and the first they could have
};

} // namespace heddle::routing
