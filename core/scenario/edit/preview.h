#pragma once

#include "core/scenario/script/scriptfile.h"
#include "core/service/rehearsal/storydesk.h"

namespace heddle::scenario {

/// What a text comes to, for the editor: its faults, and the day that is to come, all of it ahead.
/// When a step begins that waits for another is guessed from how long such things usually take.
service::StoryCheck previewOf(const ScriptReading& reading, const QString& ownFile);

} // namespace heddle::scenario
