#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// How a message feels, from the strengths of its words: summed over the text with negation,
/// degree, contrast, capitals and marks, then brought to -1000..1000 by s / sqrt(s² + 15), which
/// keeps short messages comparable with long ones. Confidence grows with the weight of the words
/// and falls where they disagree. Linear time.
Sentiment readSentiment(const ReadText& text);

} // namespace heddle::insight
