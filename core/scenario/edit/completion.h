#pragma once

#include "core/scenario/script/script.h"
#include "core/service/rehearsal/storydesk.h"

namespace heddle::scenario {

/// What may stand at the end of `textBefore`: keys with their meanings, words that a key takes, and
/// the names of `script`: steps, customers, agents, queues, accounts and word rules.
service::StoryCompletions completionsAt(QStringView textBefore, const Script& script);

} // namespace heddle::scenario
