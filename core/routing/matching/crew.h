#pragma once

#include "core/routing/matching/events.h"
#include "core/routing/matching/requirement.h"

namespace heddle::routing {

/// An agent as matching knows them.
struct Member {
    struct Ability {
        Requirement* requirement = nullptr;
        RingSet rings = 0;
    };

    Agent agent;
    PerChannel<Away> awayFrom;
    Workload work;
    InteractionId offer; ///< before them now; not valid for none
    Timestamp freeSince; ///< when they last had nothing to do, or came
    Timestamp lastOffered{0};
    int rampLeft = 0; ///< deferred contacts that still come one by one, after Not ready
    Timestamp nextDeferred{0};
    std::vector<Ability> abilities;
    PerChannel<std::set<Rank>> kept; ///< what waits for them alone
    PerChannel<bool> isFree;

    /// Whether they are here for contacts of `channel`, busy or not.
    bool isPresent(ChannelKind channel) const;
    /// Why they can take nothing (more) of `channel`; Eligible when they can.
    Standing standing(ChannelKind channel, Timestamp now) const;
    std::optional<Timestamp> idleSince() const;
    int loadPercent() const;
};

/// Who is here, and who can take one more of what. Keeps track of everybody who can take more than
/// before, so that matching looks at them alone.
class Crew {
public:
    Member* find(AgentId agent);
    const Member* find(AgentId agent) const;
    Member& set(const AgentSet& event, Timestamp now);
    void remove(AgentId agent);

    void offer(Member& member, InteractionId interaction, ChannelKind channel, Timestamp now);
    void endOffer(Member& member, Timestamp now);
    void hold(Member& member, ChannelKind channel, Work work, Timestamp now);
    void release(Member& member, ChannelKind channel, Work work, Timestamp now);

    const std::set<AgentId>& freeFor(ChannelKind channel) const { return m_free.of(channel); }
    /// Who can take more than when it was last emptied.
    std::set<AgentId>& freed() { return m_freed; }

    void advance(Timestamp now);
    std::optional<Timestamp> changesAt() const;

private:
    void refresh(Member& member, Timestamp now);

    std::map<AgentId, Member> m_members;
    PerChannel<std::set<AgentId>> m_free;
    std::set<AgentId> m_freed;
    std::set<std::pair<Timestamp, AgentId>> m_timers;
};

} // namespace heddle::routing
