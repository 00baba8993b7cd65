#pragma once

#include "app/ctl/command.h"

namespace heddle::ctl {

/// The man page heddlectl(1), in man(7) macros.
QString manPage(const QList<Command>& table);

/// The completion script for bash.
QString bashCompletion(const QList<Command>& table);

} // namespace heddle::ctl
