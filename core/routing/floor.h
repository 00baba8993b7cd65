#pragma once

#include "core/model/agent.h"
#include "core/model/channelkind.h"
#include "core/model/offer.h"

#include <QList>

#include <optional>

namespace heddle::routing {

/// An agent who was offered an interaction and did not take it.
struct Refusal {
    AgentId agent;
    Timestamp at;
    QString why; ///< "declined", "did not answer"

    bool operator==(const Refusal&) const = default;
};

/// An interaction that waits for somebody, with all that deciding needs.
struct Waiting {
    InteractionId id;
    QueueId queue;
    ChannelKind channel = ChannelKind::Email;
    Timestamp arrived; ///< kept by transfers and by offers nobody took
    Timestamp queued;  ///< since when it waits this time
    std::optional<Timestamp> due;
    std::optional<Duration> latest; ///< this much past due a deferred one becomes live
    QList<Boost> boosts;
    AgentId preferred; ///< who knows this customer; not valid for nobody
    QList<Refusal> refusals;

    bool operator==(const Waiting&) const = default;
};

/// An agent as deciding sees them. Loads are in half items: a mail being worked on weighs 2, a
/// parked one (waiting on the customer) 1, so that nobody is flooded when they wake.
struct Seat {
    AgentId agent;
    QString name;
    Presence presence = Presence::Offline;
    bool hasOffer = false;
    int load = 0;
    int limit = 0;
    int openWork = 0; ///< items, for people
    std::optional<Timestamp> idleSince;

    bool operator==(const Seat&) const = default;
};

constexpr int workedLoad = 2;
constexpr int parkedLoad = 1;

/// The members of one queue, in order of agent id.
struct Floor {
    QList<Seat> members;

    bool operator==(const Floor&) const = default;
};

} // namespace heddle::routing
