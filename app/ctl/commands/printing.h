#pragma once

#include "app/ctl/command.h"
#include "core/model/entry.h"

namespace heddle::ctl {

/// An entry as JSON or as lines for people.
void print(const Invocation& invocation, const Entry& entry);

} // namespace heddle::ctl
