#include "core/service/clocks/targets.h"

#include <algorithm>

namespace heddle::service {

namespace {

bool isReply(const TargetClock& clock)
{
    return clock.kind != TargetKind::Resolution;
}

template<class Condition>
bool runs(const Interaction& interaction, Condition fits)
{
    return std::any_of(interaction.clocks.begin(), interaction.clocks.end(),
                       [&](const TargetClock& clock) { return !clock.met && fits(clock); });
}

std::optional<Duration> targetOf(TargetKind kind, const Targets& promised)
{
    switch (kind) {
    case TargetKind::FirstReply: return promised.firstReply;
    case TargetKind::NextReply: return promised.nextReply;
    case TargetKind::Resolution: break;
    }
    return promised.resolution;
}

Targets promisedIn(const Queue& queue, const Interaction& interaction, const QString& tier)
{
    return targetsFor(queue.targets, queue.specialTargets, interaction.channel, tier);
}

// One clock for replies and one for the resolution: those that were met are in the journal.
void begin(Interaction& interaction, TargetKind kind, const Targets& promised, const Queue& queue,
           Timestamp at)
{
    const auto target = targetOf(kind, promised);
    if (!target)
        return;
    TargetClock clock{.kind = kind,
                      .target = *target,
                      .started = at,
                      .calendar = queue.calendar,
                      .pauses = {},
                      .countedTo = {},
                      .met = {}};
    interaction.clocks.removeIf(
        [&clock](const TargetClock& other) { return isReply(other) == isReply(clock); });
    interaction.clocks += std::move(clock);
}

TargetKind replyKind(const Interaction& interaction)
{
    return interaction.firstReplied ? TargetKind::NextReply : TargetKind::FirstReply;
}

// What was stored before there were clocks has a due moment alone.
bool isOfOld(const Interaction& interaction)
{
    return interaction.clocks.isEmpty() && interaction.due;
}

} // namespace

Interaction withCustomerWaiting(Interaction interaction, const Queue& queue, const QString& tier,
                                Timestamp at)
{
    if (isOfOld(interaction))
        return interaction;
    const Targets promised = promisedIn(queue, interaction, tier);
    if (!runs(interaction, isReply))
        begin(interaction, replyKind(interaction), promised, queue, at);
    if (!runs(interaction, [](const TargetClock& clock) { return !isReply(clock); }))
        begin(interaction, TargetKind::Resolution, promised, queue, at);
    return interaction;
}

Interaction withAnswer(Interaction interaction, Timestamp at)
{
    for (TargetClock& clock : interaction.clocks) {
        if (isReply(clock) && !clock.met)
            clock.met = at;
    }
    if (isOfOld(interaction)) {
        interaction.due.reset();
        interaction.targetStart.reset();
        interaction.warned = DueWarning::None;
    }
    if (!interaction.firstReplied)
        interaction.firstReplied = at;
    return interaction;
}

Interaction withFailedAnswer(Interaction interaction, const Queue& queue, const QString& tier,
                             Timestamp now)
{
    const Targets promised = promisedIn(queue, interaction, tier);
    begin(interaction, replyKind(interaction), promised, queue, now);
    return interaction;
}

Interaction withTargetsOf(Interaction interaction, const Queue& queue, const QString& tier)
{
    const bool wasOfOld = isOfOld(interaction);
    const Targets promised = promisedIn(queue, interaction, tier);
    interaction.clocks.removeIf(
        [&](const TargetClock& clock) { return !clock.met && !targetOf(clock.kind, promised); });
    for (TargetClock& clock : interaction.clocks) {
        if (clock.met)
            continue;
        clock.target = *targetOf(clock.kind, promised);
        clock.calendar = queue.calendar;
    }
    if (interaction.clocks.isEmpty() && !wasOfOld) {
        interaction.due.reset();
        interaction.targetStart.reset();
        interaction.warned = DueWarning::None;
    }
    const bool waitsSinceItCame = (interaction.state == InteractionState::Queued
                                   || interaction.state == InteractionState::Offered)
                                  && !interaction.firstReplied;
    if (!waitsSinceItCame)
        return interaction;
    const Timestamp arrived = interaction.arrived;
    return withCustomerWaiting(std::move(interaction), queue, tier, arrived);
}

std::optional<Duration> replyTarget(const Interaction& interaction)
{
    for (const TargetClock& clock : interaction.clocks) {
        if (isReply(clock) && !clock.met)
            return clock.target;
    }
    return std::nullopt;
}

} // namespace heddle::service
