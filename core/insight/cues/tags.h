#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// Tags that words of the list speak for, likeliest first, at most five; "because: refund, twice".
/// A start for a centre that has taught nothing yet. Needs what was read before (`soFar`).
QList<TagSuggestion> suggestTags(const ReadText& text, const Readings& soFar);

} // namespace heddle::insight
