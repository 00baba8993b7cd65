#pragma once

#include "core/base/result.h"
#include "core/model/interaction.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What a mail does to the interaction it belongs to.
enum class Joining {
    Continue,  ///< it goes on where it is, or opens it again
    AddOnly,   ///< it is put there and nothing else happens
    StartAnew, ///< that contact is long over: a new interaction that follows it
};

/// Pure: what `newText`, written at `at`, does to `interaction`. Saying thanks ends no snooze and
/// opens nothing; what was closed less than `reopenWithin` ago opens again.
Joining joining(const Interaction& interaction, QStringView newText, Timestamp at,
                Duration reopenWithin);

/// The interaction when something came that its agent must see: it goes to its agent if they are
/// here, else back into its queue, so that nothing lies with somebody who has left.
Result<Interaction> cameBack(Interaction interaction, const Roster& roster, Timestamp now);

} // namespace heddle::service
