#pragma once

#include "core/insight/feeling/weight.h"
#include "core/insight/words/readtext.h"

#include <vector>

namespace heddle::insight {

/// Turns praise that is none: "Great. Another broken pump.", "I love how nobody answers", "Thanks
/// for losing my parcel", "Well done... NOT". Praise is meant so where it stands alone at the start and what follows
/// tells of trouble; then what else the message praises is not meant well either.
///
/// \param weights by their first token, each as it is felt in its context
void turnIronicPraise(const ReadText& text, std::vector<Weight>& weights);

} // namespace heddle::insight
