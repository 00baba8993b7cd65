#pragma once

#include "core/model/centre/targetclock.h"
#include "core/routing/calendar/businesstime.h"

namespace heddle::routing {

// What a target clock says at a moment. All take the calendar that the clock names.

/// The clock standing still from `at` on; unchanged when it does so already or was met.
TargetClock paused(TargetClock clock, Timestamp at, const QString& cause, AgentId author);
/// The clock running again from `at` on.
TargetClock resumed(TargetClock clock, Timestamp at);
/// The clock after its calendar became another one at `at`: what passed by `before` stays passed.
TargetClock withCalendarChanged(TargetClock clock, const BusinessTime& before, Timestamp at);

/// The pause that lasts at the end of what the clock knows; nullptr while it runs.
const Pause* lastingPause(const TargetClock& clock);

/// Open time that passed until `now`, pauses left out; until it was met, if it was.
Duration passed(const TargetClock& clock, const BusinessTime& time, Timestamp now);

/// When the promise is broken if nothing happens; nullopt while the clock is paused or once it was
/// met. In the past for one that is broken already.
std::optional<Timestamp> dueOf(const TargetClock& clock, const BusinessTime& time);

/// When a share (in percent) of the target is used up; nullopt as for dueOf(). Warnings are at 75.
std::optional<Timestamp> usedUpAt(const TargetClock& clock, const BusinessTime& time, int percent);

constexpr int warningPercent = 75;

/// The clock whose promise comes due first; nullptr when none runs.
const TargetClock* earliestUnmet(const QList<TargetClock>& clocks, const BusinessTime& time);

} // namespace heddle::routing
