#include "core/channel/phone/callstages.h"

namespace heddle::phone {

QList<CallStage> stagesAfter(CallStage stage)
{
    switch (stage) {
    case CallStage::Dialling:
        return {CallStage::RingingThere, CallStage::Talking, CallStage::Ended};
    case CallStage::RingingThere: return {CallStage::Talking, CallStage::Ended};
    case CallStage::RingingHere: return {CallStage::Answering, CallStage::Ended};
    case CallStage::Answering: return {CallStage::Talking, CallStage::Ended};
    case CallStage::Talking: return {CallStage::OnHold, CallStage::Transferring, CallStage::Ended};
    case CallStage::OnHold: return {CallStage::Talking, CallStage::Transferring, CallStage::Ended};
    case CallStage::Transferring: return {CallStage::Talking, CallStage::OnHold, CallStage::Ended};
    case CallStage::Ended: return {};
    }
    return {};
}

bool mayFollow(CallStage before, CallStage after)
{
    return stagesAfter(before).contains(after);
}

std::optional<Duration> timeLimit(CallStage stage)
{
    switch (stage) {
    case CallStage::Dialling: return 32s; // as long as a SIP transaction (RFC 3261 timer B)
    case CallStage::RingingThere: return 180s;
    case CallStage::RingingHere: return 600s;
    case CallStage::Answering: return 32s;
    case CallStage::Transferring: return 60s;
    case CallStage::Talking:
    case CallStage::OnHold:
    case CallStage::Ended: return std::nullopt;
    }
    return std::nullopt;
}

bool isConnected(CallStage stage)
{
    return stage == CallStage::Talking || stage == CallStage::OnHold
           || stage == CallStage::Transferring;
}

} // namespace heddle::phone
