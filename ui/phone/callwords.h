#pragma once

#include "core/model/entry.h"
#include "core/model/traffic.h"
#include "core/service/phone/phonedesk.h"

#include <QString>

namespace heddle::ui {

/// "4:12", "1:04:12".
QString lengthWords(Duration length);

/// How a line stands and, where it does not work, why and what to do.
QString lineWords(const ChannelState& state);

/// What a call at this desk is doing: "On call", "Incoming call", "On hold" ...
QString stageWords(const LiveCall& call);
/// How a supervisor is part of my call: "A supervisor listens".
QString attendingWords(Attending how);
/// How I am part of an agent's: "Listening".
QString visitWords(Attending how);
/// Since when the figure beside it counts: the ringing, the talk or the hold.
Timestamp countsFrom(const LiveCall& call);
/// Whether both sides are connected: talked on, or on hold.
bool isConnected(const LiveCall& call);
/// "Sounds good"; empty while nothing was measured.
QString soundVerdict(const LiveCall& call);
/// How it sounds, "good, 0.3 % lost"; empty while nothing was measured.
QString soundWords(const LiveCall& call);

/// What a call out came to, "No answer"; a code of the centre's own, or of no call, as it stands.
QString outcomeWords(const QString& code);

/// How a call in the timeline went, and its parts: "Answered. Waited 0:12, talked 6:42, on hold
/// 0:30". Empty for what is no call.
QString callWords(const Entry& entry);

} // namespace heddle::ui
