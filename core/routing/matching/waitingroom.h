#pragma once

#include "core/routing/matching/item.h"
#include "core/routing/matching/requirementindex.h"

namespace heddle::routing {

/// What waits, indexed by what it asks for, so that an event touches only what it can change.
/// Whatever may have become possible for somebody is in touched() afterwards.
class WaitingRoom {
public:
    explicit WaitingRoom(Crew& crew) : m_crew(crew), m_index(crew) {}

    void setQueue(const Queue& queue, Timestamp now);
    void removeQueue(QueueId queue, QueueId heir, Timestamp now);
    const Queue* queue(QueueId id) const { return m_index.queue(id); }

    void arrive(const Waiting& waiting, Timestamp now);
    void leave(InteractionId id);
    Item* find(InteractionId id);
    const Item* find(InteractionId id) const;
    qsizetype size() const { return static_cast<qsizetype>(m_items.size()); }

    void offered(Item& item, AgentId agent, Timestamp now);
    /// Back in its place; with a refusal when the agent did not want it.
    void returned(Item& item, const std::optional<Refusal>& refusal, Timestamp now);

    /// Somebody is new, or their skills changed.
    void relink(Member& member, Timestamp now);
    /// Somebody goes for good; to be told before the crew forgets them.
    void unlink(Member& member, Timestamp now);
    /// They came or went, for some channel.
    void presenceChanged(const Member& member, Timestamp now);

    /// The first in line that `member` can have now.
    const Item* firstFor(const Member& member, Timestamp now) const;

    std::set<Rank>& touched() { return m_touched; }
    void advance(Timestamp now);
    std::optional<Timestamp> changesAt() const;

    qsizetype waitingIn(QueueId queue) const { return m_index.waitingIn(queue); }
    /// How many of its queue go before it.
    qsizetype waitingBefore(const Item& item) const;

private:
    void place(Item& item, Timestamp now);
    void unplace(Item& item);
    std::set<InteractionId> dependingOn(const Member& member) const;
    void placeAgain(const std::set<InteractionId>& items, Timestamp now);
    void forgo(Item& item);

    Crew& m_crew;
    RequirementIndex m_index;
    std::map<InteractionId, Item> m_items;
    std::map<QueueId, std::set<InteractionId>> m_inQueue;
    std::map<AgentId, std::set<InteractionId>> m_preferring;
    std::set<std::pair<Timestamp, InteractionId>> m_timers;
    std::set<Rank> m_touched;
};

} // namespace heddle::routing
