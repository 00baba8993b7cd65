#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// How surely a message is a complaint, in thousandths: its own cues, what is severe in it and how
/// it feels (from `soFar`).
int readComplaint(const ReadText& text, const Readings& soFar);

} // namespace heddle::insight
