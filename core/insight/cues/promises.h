#pragma once

#include "core/insight/cues/duedate.h"
#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// Sentences that promise something ("we will call you by Friday") or quote a promise ("you said I
/// would be refunded within 5 days"), with the moment they name. One for each sentence.
QList<PromiseFound> readPromises(const ReadText& text, const WrittenAt& written);

} // namespace heddle::insight
