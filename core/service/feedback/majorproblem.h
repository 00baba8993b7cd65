#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/readings/readings.h"

namespace heddle::store {
class Store;
}

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

/// What two messages of one contact say together: each kind at its worst, with the words of both.
Readings together(Readings readings, const Readings& before);
/// The readings of an entry and, where its contact is a major problem already, of those before it:
/// the graver reason stays when another comes.
Result<Readings> readingsWithEarlier(store::Store& store, const Interaction& interaction,
                                     const Entry& entry);

/// Why it is a major problem, each grave kind with the customer's words, the worst first ("money:
/// charged twice; legal: my lawyer"); empty where it is none.
QString majorProblem(const Interaction& interaction);

} // namespace heddle::service
