#pragma once

#include "core/model/agent.h"

#include <QString>

namespace heddle::app {

/// Plays a scenario in a framed window until it is closed; a trainer begins with the trainer's
/// view, others with the agent's. Answers with the program's exit code.
int runTraining(const QString& name, Role role);

} // namespace heddle::app
