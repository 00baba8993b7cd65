#pragma once

#include "core/base/clock.h"

#include <optional>

namespace heddle::routing {

/// One line before equal agents, in the long run: calls come at random, handling and patience are
/// exponential. What a simulation must agree with, and what staffing begins with.
struct Traffic {
    double arrivalsPerHour = 0;
    Duration handling{};
    int agents = 0;
    std::optional<Duration> patience; ///< nullopt: nobody hangs up

    /// The work that comes, in agents kept busy.
    double erlangs() const;
};

/// How such a line behaves.
struct LineBehaviour {
    double waitShare = 0; ///< of those who come, who have to wait
    Duration meanWait{};  ///< over all who come, those who hang up included
    double abandonShare = 0;
    double occupancy = 0;
};

/// Erlang C (Erlang 1917), with patience Erlang A (Palm 1946; Garnett, Mandelbaum, Reiman 2002).
/// nullopt where the line grows without end: no patience and not enough agents.
std::optional<LineBehaviour> behaviourOf(const Traffic& traffic);

/// The share that waits no longer than `within`; for lines where nobody hangs up.
std::optional<double> shareWithin(const Traffic& traffic, Duration within);

} // namespace heddle::routing
