#pragma once

#include "core/scenario/score/scoring.h"
#include "core/service/rehearsal/rehearsalview.h"

namespace heddle::scenario {

/// What the trainer's view shows of a run at this moment, but for what only the session knows
/// (speed, injects used, earlier runs). Fails with what the store fails with.
Result<service::RehearsalView> debriefOf(Player& player, const GivenPoints& given = {});

} // namespace heddle::scenario
