#include "core/routing/calendar/targetclocks.h"

#include <algorithm>

namespace heddle::routing {

namespace {

Timestamp countedFrom(const TargetClock& clock)
{
    return std::max(clock.started, clock.countedTo.value_or(clock.started));
}

// The stretches of from..to that no pause covers.
template<class Visit>
void visitRunning(const TargetClock& clock, Timestamp from, Timestamp to, Visit visit)
{
    for (const Pause& pause : clock.pauses) {
        if (from < std::min(pause.from, to))
            visit(from, std::min(pause.from, to));
        from = std::max(from, pause.to.value_or(Timestamp::never()));
    }
    if (from < to)
        visit(from, to);
}

} // namespace

TargetClock paused(TargetClock clock, Timestamp at, const QString& cause, AgentId author)
{
    if (!clock.met && lastingPause(clock) == nullptr)
        clock.pauses += {.from = at, .to = std::nullopt, .cause = cause, .author = author};
    return clock;
}

TargetClock resumed(TargetClock clock, Timestamp at)
{
    if (lastingPause(clock) != nullptr)
        clock.pauses.last().to = std::max(at, clock.pauses.last().from);
    return clock;
}

TargetClock withCalendarChanged(TargetClock clock, const BusinessTime& before, Timestamp at)
{
    clock.counted = passed(clock, before, at);
    clock.countedTo = at;
    return clock;
}

const Pause* lastingPause(const TargetClock& clock)
{
    return clock.pauses.isEmpty() || clock.pauses.last().to ? nullptr : &clock.pauses.last();
}

Duration passed(const TargetClock& clock, const BusinessTime& time, Timestamp now)
{
    Duration span = clock.counted;
    visitRunning(clock, countedFrom(clock), std::min(now, clock.met.value_or(now)),
                 [&](Timestamp from, Timestamp to) { span += time.between(from, to); });
    return span;
}

std::optional<Timestamp> dueOf(const TargetClock& clock, const BusinessTime& time)
{
    return usedUpAt(clock, time, 100);
}

std::optional<Timestamp> usedUpAt(const TargetClock& clock, const BusinessTime& time, int percent)
{
    if (clock.met || lastingPause(clock) != nullptr)
        return std::nullopt;
    Duration left = clock.target * percent / 100 - clock.counted;
    std::optional<Timestamp> end;
    visitRunning(clock, countedFrom(clock), Timestamp::never(), [&](Timestamp from, Timestamp to) {
        if (end)
            return;
        const Timestamp at = time.after(from, left);
        if (at <= to)
            end = at;
        else
            left -= time.between(from, to);
    });
    return end == Timestamp::never() ? std::nullopt : end;
}

const TargetClock* earliestUnmet(const QList<TargetClock>& clocks, const BusinessTime& time)
{
    const TargetClock* first = nullptr;
    Timestamp firstDue = Timestamp::never();
    for (const TargetClock& clock : clocks) {
        const auto due = dueOf(clock, time);
        if (due && *due < firstDue) {
            first = &clock;
            firstDue = *due;
        }
    }
    return first;
}

} // namespace heddle::routing
