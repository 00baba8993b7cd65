#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// What an unhappy author wants, with the words that tell it.
struct MotiveRead {
    Motive motive = Motive::None;
    QString why;
};

/// None for a message that is neither unhappy nor a complaint. Between motives the stronger cues
/// win; without cues a strong feeling vents and a mild one informs.
MotiveRead readMotive(const ReadText& text, const Readings& soFar);

} // namespace heddle::insight
