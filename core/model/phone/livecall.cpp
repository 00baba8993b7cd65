#include "core/model/phone/livecall.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<CallStage> stageNames[] = {
    {CallStage::Dialling, "dialling"},         {CallStage::RingingThere, "ringing-there"},
    {CallStage::RingingHere, "ringing-here"},  {CallStage::Answering, "answering"},
    {CallStage::Talking, "talking"},           {CallStage::OnHold, "on-hold"},
    {CallStage::Transferring, "transferring"}, {CallStage::Ended, "ended"},
};

constexpr Name<CallCause> endNames[] = {
    {CallCause::HungUpHere, "hung-up-here"},
    {CallCause::HungUpThere, "hung-up-there"},
    {CallCause::Declined, "declined"},
    {CallCause::Busy, "busy"},
    {CallCause::GivenUp, "given-up"},
    {CallCause::NotAnswered, "not-answered"},
    {CallCause::Elsewhere, "elsewhere"},
    {CallCause::Transferred, "transferred"},
    {CallCause::Refused, "refused"},
    {CallCause::Failed, "failed"},
    {CallCause::Lost, "lost"},
};

} // namespace

Duration heldIn(const LiveCall& call, Timestamp now)
{
    const Timestamp until = call.ended.value_or(now);
    return call.heldSince ? call.held + (until - *call.heldSince) : call.held;
}

Duration talkedIn(const LiveCall& call, Timestamp now)
{
    if (!call.answered)
        return {};
    return call.ended.value_or(now) - *call.answered - heldIn(call, now);
}

Duration rangIn(const LiveCall& call, Timestamp now)
{
    return call.answered.value_or(call.ended.value_or(now)) - call.started;
}

QLatin1String toName(CallStage stage)
{
    return nameIn(stageNames, stage);
}

QLatin1String toName(CallCause end)
{
    return nameIn(endNames, end);
}

std::optional<CallStage> callStageFromName(QStringView name)
{
    return valueIn(stageNames, name);
}

std::optional<CallCause> callCauseFromName(QStringView name)
{
    return valueIn(endNames, name);
}

} // namespace heddle
