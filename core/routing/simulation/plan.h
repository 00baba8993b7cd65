#pragma once

#include "core/model/agent.h"
#include "core/model/centre/queue.h"
#include "core/model/offer.h"
#include "core/routing/simulation/spread.h"

namespace heddle::routing {

/// So many an hour from a moment on.
struct Rate {
    Timestamp from;
    double perHour = 0;

    bool operator==(const Rate&) const = default;
};

/// Contacts of one kind that come during a simulation; also the class its results are shown by.
struct Stream {
    QString name;
    QueueId queue;
    ChannelKind channel = ChannelKind::Phone;
    QString language;
    QString tier;
    QList<Boost> boosts;
    QList<Rate> rates;        ///< at random (Poisson), in order of `from` ...
    QList<Timestamp> moments; ///< ... or exactly then, in order
    Spread handling;
    std::optional<Spread> patience;             ///< nullopt: they wait for ever
    Duration target = std::chrono::seconds(20); ///< "in time" for the service level

    bool operator==(const Stream&) const = default;
};

struct Shift {
    AgentId agent;
    Timestamp from;
    Timestamp to;

    bool operator==(const Shift&) const = default;
};

/// One way of doing it, to compare with others: what it changes in every queue.
struct Variant {
    QString name;
    std::optional<AgentChoice> choice;
    std::optional<RankPolicy> rank;
    bool keepsRings = true; ///< false: any member will do at once

    bool operator==(const Variant&) const = default;
};

/// A centre and its day, in values alone.
struct SimulationPlan {
    QString name;
    Timestamp start;
    Timestamp end;
    Timestamp countFrom; ///< what comes earlier warms up the lines and is not counted
    QList<Calendar> calendars;
    QList<Queue> queues;
    QList<Agent> agents;
    QList<Shift> shifts;
    QList<Stream> streams;
    Spread answering = Spread::fixed({}); ///< from the offer until the agent takes it
    int runs = 1;                         ///< days played, each with chance of its own
    quint64 seed = 1;
    QList<Variant> variants; ///< empty: the centre as it is

    bool operator==(const SimulationPlan&) const = default;
};

} // namespace heddle::routing
