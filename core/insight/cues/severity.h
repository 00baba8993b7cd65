#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

namespace heddle::insight {

/// The signs of a major problem, at most one of each kind, strongest first.
QList<Severity> readSeverity(const ReadText& text);

} // namespace heddle::insight
