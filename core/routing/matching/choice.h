#pragma once

#include "core/model/offer.h"

#include <compare>

namespace heddle::routing {

/// The order of the agents who can have something; lower goes first: the preferred agent, the
/// earlier ring, what the queue's policy asks for, idle ones before busy ones and the longest idle
/// first, the lesser load, and last the agent id, so that no two are alike.
struct ChoiceKey {
    int notPreferred = 1; ///< 0 for the preferred agent
    int ring = 0;
    qint64 score = 0;
    Timestamp idleSince = Timestamp::never(); ///< never() for the busy
    int load = 0;
    AgentId agent;

    auto operator<=>(const ChoiceKey&) const = default;
};

ChoiceKey keyOf(const Candidate& candidate, AgentId preferred);

/// What does not follow from what a decision recorded: empty for a sound one. Its rank is added up
/// again from its parts and its winner chosen again from its candidates.
QStringList contradictions(const Decision& decision);

} // namespace heddle::routing
