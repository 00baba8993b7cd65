#pragma once

#include "core/scenario/script/expectation.h"

namespace heddle::scenario {

/// What helps somebody who has not done yet what is expected: the script's own hint, or what the
/// item looks for, in words: "Hint: reply to it; in it: apology, order number".
QString hintFor(const Expectation& item);

} // namespace heddle::scenario
