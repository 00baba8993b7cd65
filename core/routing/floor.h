#pragma once

#include "core/routing/waiting.h"

namespace heddle::routing {

/// An agent as deciding sees them. Loads are in half items: a mail being worked on weighs 2, a
/// parked one (waiting on the customer) 1, so that nobody is flooded when they wake.
struct Seat {
    AgentId agent;
    QString name;
    Presence presence = Presence::Offline;
    QList<ChannelKind> paused; ///< channels they take nothing from just now
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
