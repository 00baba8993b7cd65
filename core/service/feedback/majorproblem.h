#pragma once

#include "core/model/interaction.h"
#include "core/model/readings/readings.h"

namespace heddle::service {

// "A major problem gets a person": from a bound of severity or reach on, a message goes before
// others, is never closed by a rule, and a call back is offered, with a clock that runs from then on.

/// From this severity or reach on a message is a major problem, of 1000.
constexpr int majorBound = 700;
/// A call back is offered for so long from now.
constexpr Duration callBackWithin = std::chrono::hours(4);

/// The interaction with what its newest message's severity or wide reach does to its rank: earlier
/// the worse it is, and into the live band where somebody may come to harm.
Interaction withSeverity(Interaction interaction, const Readings& readings);

/// Why it is a major problem, in the customer's words ("money: charged twice"); empty where it is
/// none.
QString majorProblem(const Interaction& interaction);

} // namespace heddle::service
