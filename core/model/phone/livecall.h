#pragma once

#include "core/base/clock.h"
#include "core/model/channelkind.h"

#include <QString>

#include <optional>

namespace heddle {

/// Where a call stands. The table of allowed changes is in core/channel/phone/callstages.h.
enum class CallStage {
    Dialling,     ///< we call; nothing was heard of the far end yet
    RingingThere, ///< we call; their phone rings
    RingingHere,  ///< they call
    Answering,    ///< we said yes; the far end has not confirmed yet
    Talking,
    OnHold,       ///< we put them on hold
    Transferring, ///< we asked them to speak to somebody else
    Ended
};

/// Why a call ended.
enum class CallCause {
    HungUpHere,
    HungUpThere,
    Declined,    ///< one side did not want it
    Busy,        ///< one side is on another call
    GivenUp,     ///< who called hung up before an answer
    NotAnswered, ///< it rang until time was up
    Elsewhere,   ///< another phone took it
    Transferred,
    Refused, ///< the exchange does not put it through: see endCode
    Failed,  ///< no connection, or no codec or encryption that both have
    Lost     ///< the engine died with it
};

/// How a call sounds. Loss, jitter and round trip are measured (RTCP, RFC 3550); `mos` is an
/// estimate from them (ITU-T G.107, with the codec's own impairment), in hundredths: 441 is 4.41.
struct CallQuality {
    int lossPerMille = 0; ///< of what we should have received
    int lossThere = 0;    ///< per mille of what the far end should have received
    int jitterMs = 0;
    int roundTripMs = 0; ///< 0 while the far end reports nothing
    int mos = 0;

    bool operator==(const CallQuality&) const = default;
};

/// One call on a line, as it is now.
struct LiveCall {
    QString id;      ///< unique for ever; the conversation and key of what comes of it
    QString account; ///< the line
    Direction direction = Direction::Inbound;
    CallStage stage = CallStage::Dialling;
    QString number;     ///< of the far end: E.164, else as the line tells it; empty when withheld
    QString name;       ///< of the far end, as the line tells it
    QString dialled;    ///< what the caller dialled to reach us, where the line tells it
    QString conference; ///< calls with the same one hear each other; empty for none
    Timestamp started;
    std::optional<Timestamp> answered;
    std::optional<Timestamp> ended;
    std::optional<Timestamp> heldSince; ///< while we hold it
    Duration held{};                    ///< before heldSince
    bool isMuted = false;
    bool isHeldThere = false; ///< they put us on hold
    bool isRecording = false;
    bool isRecordingPaused = false;
    bool isEncrypted = false;
    QString codec; ///< "opus", "G722", "PCMA", "PCMU"
    std::optional<CallQuality> quality;
    std::optional<CallCause> end;
    int endCode = 0;   ///< the SIP status, 0 for none
    QString endWords;  ///< the far end's own
    QString recording; ///< file, complete once the call ended
    /// Nobody answered: a message is taken, into `recording`, which is empty at the end where
    /// nothing was said.
    bool isMessage = false;

    bool isOver() const { return stage == CallStage::Ended; }
    bool operator==(const LiveCall&) const = default;
};

/// How long was talked until `now`: between answer and end, without the time on hold.
Duration talkedIn(const LiveCall& call, Timestamp now);
/// How long it was on hold until `now`.
Duration heldIn(const LiveCall& call, Timestamp now);
/// How long it rang until `now`.
Duration rangIn(const LiveCall& call, Timestamp now);

// Stable names for the protocol, the database and JSON ("ringing-here", "given-up").
QLatin1String toName(CallStage stage);
QLatin1String toName(CallCause end);
std::optional<CallStage> callStageFromName(QStringView name);
std::optional<CallCause> callCauseFromName(QStringView name);

} // namespace heddle
