#pragma once

#include "core/insight/learning/training.h"

#include <functional>

namespace heddle::insight {

/// An example with what a model says of it that was made without it.
using Unseen = std::function<void(const TextModel& model, const QList<Example>& examples)>;

/// Asks of each example what a model would say that had not learned from it: the examples are dealt
/// into `folds` parts in turn, and for each part a model is made from the others. `look` is called
/// once for each part. Texts that stand there twice go into one part.
///
/// Fails as train() does.
Done crossValidate(const QList<Example>& examples, int folds, const Training& how,
                   const Unseen& look);

} // namespace heddle::insight
