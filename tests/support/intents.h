#pragma once

#include "core/insight/learning/training.h"

namespace heddle::test {

/// Short questions to a bank, of up to 77 kinds that are near each other: each kind is something
/// wanted of one thing, in changing words, with small talk around it and now and then a slip of
/// the pen. The same seed gives the same questions.
QList<insight::Example> makeQuestions(int count, int kinds, quint64 seed);

} // namespace heddle::test
