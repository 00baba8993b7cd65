#pragma once

#include <QString>

namespace heddle::routing {

/// Why somebody takes nothing new by a channel, though they are Ready.
enum class Away {
    No,
    Paused,  ///< they want nothing by it
    Leaving, ///< not ready once the contact on their line is over
    Silent,  ///< their window says nothing any more
};

/// Whether somebody can be offered something now, or what is in the way.
enum class Standing {
    Eligible,
    Offline,
    NotReady,
    AwayFromChannel, ///< Ready, but not for this channel
    Leaving,
    Silent,
    LacksSkills, ///< for every ring that takes part by now
    HasOffer,
    AtCapacity,
    RampingUp, ///< back from Not ready a moment ago
    Refused,   ///< declined or missed this one
    KeptForOther,
};

/// The words that a decision records; empty for Eligible. `detail` names who it is kept for, or
/// what they did ("declined").
QString wordsFor(Standing standing, const QString& detail);

} // namespace heddle::routing
