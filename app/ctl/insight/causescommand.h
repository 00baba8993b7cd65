#pragma once

#include "app/ctl/command.h"

namespace heddle::ctl {

/// The command that groups messages by their cause.
QList<Command> causeCommands();

} // namespace heddle::ctl
