#pragma once

#include "core/model/phone/livecall.h"

#include <QList>

namespace heddle::phone {

/// The state machine of a call: which stages may follow one. Every stage but Ended leads to Ended,
/// and each that waits for the other side has a time limit (see timeLimit()).
///
///     Dialling ──► RingingThere ──► Talking ⇄ OnHold
///        └────────────────────────────▲ │  ▲   │
///     RingingHere ──► Answering ────────┘  │   │
///                                   Transferring
///     any ──► Ended
QList<CallStage> stagesAfter(CallStage stage);

bool mayFollow(CallStage before, CallStage after);

/// How long a call may stay in a stage before it is ended or put back; none where people decide.
std::optional<Duration> timeLimit(CallStage stage);

/// Whether both sides are connected: the time for hold, digits, transfer and recording.
bool isConnected(CallStage stage);

} // namespace heddle::phone
