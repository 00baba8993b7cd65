#include "core/service/router/targets.h"

namespace heddle::service {

namespace {

std::optional<Duration> targetOf(const Interaction& interaction, const Queue& queue)
{
    return interaction.firstReplied ? queue.targets.nextReply : queue.targets.firstReply;
}

Interaction started(Interaction interaction, const Queue& queue, Timestamp at)
{
    if (const auto target = targetOf(interaction, queue)) {
        interaction.targetStart = at;
        interaction.warned = DueWarning::None;
        interaction.due = at + *target;
    }
    return interaction;
}

} // namespace

Interaction withCustomerWaiting(Interaction interaction, const Queue& queue, Timestamp at)
{
    return interaction.due ? interaction : started(std::move(interaction), queue, at);
}

Interaction withAnswer(Interaction interaction, Timestamp at)
{
    interaction.due.reset();
    interaction.targetStart.reset();
    interaction.warned = DueWarning::None;
    if (!interaction.firstReplied)
        interaction.firstReplied = at;
    return interaction;
}

Interaction withFailedAnswer(Interaction interaction, const Queue& queue, Timestamp now)
{
    return started(std::move(interaction), queue, now);
}

} // namespace heddle::service
