#pragma once

#include "tests/core/routing/matching/schedule.h"

#include <map>

namespace heddle::routing::test {

/// A centre of two queues and four agents in which schedules play: what a driver would know of it,
/// and who may have what by the words of routing.md, worked out without any index.
class SmallCentre {
public:
    struct Case {
        Waiting waiting;
        AgentId offeredTo;
        Timestamp offerEnds;
        AgentId heldBy;
        Work work = Work::Active;
        bool waits = true;
    };
    struct Colleague {
        Agent agent;
        PerChannel<Away> awayFrom;
        int rampLeft = 0;
        Timestamp nextDeferred{0};
    };

    SmallCentre();

    Queue freshQueue(QueueId id, int how) const;
    bool hasOffer(AgentId agent) const;
    /// Whether `agent` can be offered `item` at `now`.
    bool isEligible(const Case& item, const Colleague& colleague, Timestamp now) const;
    /// Lower goes first.
    static std::tuple<int, qint64, qint64, qint64> rank(const Case& item, Timestamp now);
    /// More in hand and offered than their capacity allows, but for what was interrupted.
    bool isOverloaded(const Colleague& colleague) const;

    Timestamp now{1'772'000'000'000'000};
    std::map<QueueId, Queue> queues;
    std::map<AgentId, Colleague> agents;
    std::map<InteractionId, Case> cases;
    qint64 lastId = 0;

private:
    bool isPresent(const Colleague& colleague, ChannelKind channel) const;
    bool hasRing(const Case& item, const Colleague& colleague, Timestamp at) const;
    bool fits(const Colleague& colleague, ChannelKind channel) const;
    bool refuses(const Case& item, AgentId agent, Duration within, Timestamp at) const;
    bool isResting(const Case& item, const Colleague& colleague, Timestamp at) const;
    bool isKeptForOther(const Case& item, const Colleague& colleague, Timestamp at) const;
};

} // namespace heddle::routing::test
