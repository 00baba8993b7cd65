#pragma once

#include "core/insight/cues/duedate.h"
#include "core/insight/cues/stance.h"
#include "core/model/readings/readings.h"

#include <QStringView>

namespace heddle::insight {

/// What is known of a message besides its words.
struct MessageContext {
    WrittenAt written;
    StanceContext stance;
};

/// Everything the rules read from a message's own words (of a mail: its new text). Pure, safe in
/// any thread; reads at most the first `longestRead` letters, so its time is bounded.
Readings readMessage(QStringView text, const MessageContext& context);

} // namespace heddle::insight
