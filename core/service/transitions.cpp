#include "core/service/transitions.h"

namespace heddle::service {

namespace {

struct Row {
    InteractionState from;
    Step step;
    InteractionState to;
};

using enum InteractionState;

constexpr Row table[] = {
    {New, Step::Enqueue, Queued},
    {New, Step::File, Closed},
    {New, Step::Take, Assigned},
    {New, Step::CustomerSpoke, New},
    {New, Step::Close, Closed},

    {Queued, Step::Offer, Offered},
    {Queued, Step::Take, Assigned},
    {Queued, Step::Requeue, Queued},
    {Queued, Step::CustomerSpoke, Queued},
    {Queued, Step::Close, Closed},

    {Offered, Step::Accept, Assigned},
    {Offered, Step::Return, Queued},
    {Offered, Step::Take, Assigned},
    {Offered, Step::Requeue, Queued},
    {Offered, Step::CustomerSpoke, Offered},
    {Offered, Step::Close, Closed},

    {Assigned, Step::Take, Assigned},
    {Assigned, Step::Requeue, Queued},
    {Assigned, Step::Park, Pending},
    {Assigned, Step::CustomerSpoke, Assigned},
    {Assigned, Step::WrapUp, WrapUp},
    {Assigned, Step::Close, Closed},

    {Pending, Step::Take, Assigned},
    {Pending, Step::Requeue, Queued},
    {Pending, Step::Park, Pending},
    {Pending, Step::Wake, Assigned},
    {Pending, Step::CustomerSpoke, Assigned},
    {Pending, Step::WrapUp, WrapUp},
    {Pending, Step::Close, Closed},

    {WrapUp, Step::Take, Assigned},
    {WrapUp, Step::Requeue, Queued},
    {WrapUp, Step::CustomerSpoke, Assigned},
    {WrapUp, Step::Close, Closed},

    {Closed, Step::Reopen, Assigned},
    {Closed, Step::ComeBack, Queued},
};

} // namespace

std::optional<InteractionState> after(InteractionState state, Step step)
{
    for (const Row& row : table) {
        if (row.from == state && row.step == step)
            return row.to;
    }
    return std::nullopt;
}

Result<Interaction> moved(Interaction interaction, Step step, Timestamp now)
{
    const auto state = after(interaction.state, step);
    if (!state)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("not possible while %1").arg(toName(interaction.state)));
    interaction.state = *state;
    if (interaction.assignee.isValid())
        interaction.lastAgent = interaction.assignee;
    if (*state == New || *state == Queued || *state == Offered || *state == Closed)
        interaction.assignee = {};
    if (*state != Pending) {
        interaction.pendingOn.reset();
        interaction.pendingUntil.reset();
    }
    if (*state != WrapUp) {
        interaction.wrapUpEnds.reset();
        interaction.wrapUpExtensions = 0;
    }
    interaction.closed = *state == Closed ? std::optional(now) : std::nullopt;
    interaction.touched = std::max(interaction.touched, now);
    ++interaction.version;
    return interaction;
}

} // namespace heddle::service
