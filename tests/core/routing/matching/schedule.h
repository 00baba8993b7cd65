#pragma once

#include "core/base/random.h"
#include "core/routing/matching/matcher.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace heddle::routing::test {

/// One thing that happens in a small centre. Numbers are taken modulo what there is to choose from,
/// so that any step makes sense at any place, and a schedule stays one whichever steps are left out.
struct Step {
    enum class Kind {
        Arrive,
        Withdraw,
        Presence,
        Answer, ///< the agent answers the offer before them
        Work,   ///< parks, takes up again or ends what is in hand
        Skills,
        Transfer,
        Boost,
        Channel, ///< the agent takes nothing of one channel, or takes it again
        Queue,   ///< its settings change
        Delete,  ///< a queue goes, or comes again
        Nothing, ///< only time passes
    };
    Kind kind = Kind::Nothing;
    int wait = 0; ///< seconds since the step before; below 0 the clock steps back
    int who = 0;
    int what = 0;
    int how = 0;

    QString toString() const;
};

using Schedule = std::vector<Step>;

/// The n-th schedule of a seed: the same on every machine.
Schedule randomSchedule(std::uint64_t seed, std::uint64_t n);

/// Plays a schedule to a Matcher and looks after each step, by the slow way and with its own
/// understanding of routing.md, whether what must hold holds. Answers what does not; empty: sound.
QString faultOf(const Schedule& schedule);

/// What was decided, as one number; the same schedule gives the same.
std::uint64_t decisionsOf(const Schedule& schedule);

/// The smallest schedule with a fault that can be found by leaving steps out and making numbers
/// smaller.
using FaultFinder = QString (*)(const Schedule&);
Schedule shrunk(Schedule schedule, FaultFinder fault);

QString toString(const Schedule& schedule);

} // namespace heddle::routing::test
