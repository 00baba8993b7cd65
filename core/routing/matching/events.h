#pragma once

#include "core/routing/matching/standing.h"
#include "core/routing/waiting.h"
#include "core/routing/workload.h"

#include <variant>

namespace heddle::routing {

// What a Matcher is told. Each is a fact; telling it twice changes nothing.

/// A queue is new, or its settings changed.
struct QueueSet {
    Queue queue;

    bool operator==(const QueueSet&) const = default;
};

/// A queue is gone. What waits there goes to `heir` with its age; without one it waits, offered to
/// nobody, until it is told to wait elsewhere.
struct QueueRemoved {
    QueueId queue;
    QueueId heir;

    bool operator==(const QueueRemoved&) const = default;
};

/// Somebody who works here: skills, capacity, presence. `awayFrom` says by channel
/// whether they take nothing new though they are Ready.
struct AgentSet {
    Agent agent;
    PerChannel<Away> awayFrom;

    bool operator==(const AgentSet&) const = default;
};

struct AgentRemoved {
    AgentId agent;

    bool operator==(const AgentRemoved&) const = default;
};

/// Something waits, or what is known of it changed. The refusals that are known already stay.
struct Arrived {
    Waiting waiting;

    bool operator==(const Arrived&) const = default;
};

/// It waits no more: hung up, closed.
struct Withdrawn {
    InteractionId interaction;

    bool operator==(const Withdrawn&) const = default;
};

/// An offer stands that the Matcher did not make itself: restored at the start, or forced.
struct OfferMade {
    InteractionId interaction;
    AgentId agent;

    bool operator==(const OfferMade&) const = default;
};

/// An offer is over. Accepted: it waits no more (WorkHeld tells who has it). Otherwise it waits on
/// with its age, and who declined or missed it rests.
struct OfferEnded {
    InteractionId interaction;
    OfferEnd end = OfferEnd::Withdrawn;

    bool operator==(const OfferEnded&) const = default;
};

/// Somebody has it in hand now; it waits no more.
struct WorkHeld {
    InteractionId interaction;
    AgentId agent;
    ChannelKind channel = ChannelKind::Email;
    Work work = Work::Active;

    bool operator==(const WorkHeld&) const = default;
};

/// Nobody has it in hand any more.
struct WorkEnded {
    InteractionId interaction;

    bool operator==(const WorkEnded&) const = default;
};

using Event = std::variant<QueueSet, QueueRemoved, AgentSet, AgentRemoved, Arrived, Withdrawn,
                           OfferMade, OfferEnded, WorkHeld, WorkEnded>;

} // namespace heddle::routing
