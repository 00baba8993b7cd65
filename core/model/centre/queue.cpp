#include "core/model/centre/queue.h"

#include "core/model/centre/boostrule.h"
#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<AgentChoice> choices[] = {
    {AgentChoice::LongestIdle, "longest-idle"},     {AgentChoice::LeastLoaded, "least-loaded"},
    {AgentChoice::MostSkilled, "most-skilled"},     {AgentChoice::LeastSkilled, "least-skilled"},
    {AgentChoice::LeastFlexible, "least-flexible"}, {AgentChoice::RoundRobin, "round-robin"},
};

constexpr Name<OverflowCause> causes[] = {
    {OverflowCause::Closed, "closed"},
    {OverflowCause::Full, "full"},
    {OverflowCause::TooLong, "too-long"},
};

constexpr Name<OverflowStep> steps[] = {
    {OverflowStep::Queue, "queue"},
    {OverflowStep::CallBack, "call-back"},
    {OverflowStep::Message, "message"},
    {OverflowStep::Notice, "notice"},
};

constexpr Name<WrapUpMode> modes[] = {
    {WrapUpMode::None, "none"},
    {WrapUpMode::Optional, "optional"},
    {WrapUpMode::Timed, "timed"},
    {WrapUpMode::UntilDone, "until-done"},
};

constexpr Name<PromiseState> promises[] = {
    {PromiseState::Open, "open"},
    {PromiseState::Broken, "broken"},
};

} // namespace

QLatin1String toName(AgentChoice choice)
{
    return nameIn(choices, choice);
}

QLatin1String toName(OverflowCause cause)
{
    return nameIn(causes, cause);
}

QLatin1String toName(OverflowStep step)
{
    return nameIn(steps, step);
}

QLatin1String toName(WrapUpMode mode)
{
    return nameIn(modes, mode);
}

QLatin1String toName(PromiseState state)
{
    return nameIn(promises, state);
}

std::optional<AgentChoice> agentChoiceFromName(QStringView name)
{
    return valueIn(choices, name);
}

std::optional<OverflowCause> overflowCauseFromName(QStringView name)
{
    return valueIn(causes, name);
}

std::optional<OverflowStep> overflowStepFromName(QStringView name)
{
    return valueIn(steps, name);
}

std::optional<WrapUpMode> wrapUpModeFromName(QStringView name)
{
    return valueIn(modes, name);
}

std::optional<PromiseState> promiseStateFromName(QStringView name)
{
    return valueIn(promises, name);
}

} // namespace heddle
