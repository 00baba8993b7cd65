#pragma once

#include <QString>

namespace heddle::app {

/// Plays a scenario in a framed window until it is closed. Answers with the program's exit code.
int runTraining(const QString& name);

} // namespace heddle::app
