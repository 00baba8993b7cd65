#pragma once

#include "core/insight/feeling/weight.h"
#include "core/insight/words/readtext.h"

#include <vector>

namespace heddle::insight {

/// Marks that an author gives are a feeling: "2/10", "9 out of 10", "4 stars". A mark in the middle
/// of the scale has none. "24/7" and dates are no marks.
void weighStars(const ReadText& text, std::vector<Weight>& weights);

} // namespace heddle::insight
