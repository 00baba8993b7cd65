#pragma once

#include "core/model/form/outlinereader.h"
#include "core/service/config/centrefile.h"

namespace heddle::service {

/// Writes a centre file's short forms out: agent{01..20}, a skill or a day by its name alone, and
/// holidays from a file. Mistakes become complaints.
Outline withoutShorthand(Outline outline, const ReadBeside& readBeside, Reading& reading);

} // namespace heddle::service
