#pragma once

#include "core/base/result.h"
#include "core/insight/learning/textmodel.h"

#include <QList>

#include <functional>

namespace heddle::insight {

/// A text and what it is.
struct Example {
    QString text;
    QString label;

    bool operator==(const Example&) const = default;
};

/// How a model is made. The values are those that did best on labelled texts of many kinds.
struct Training {
    double cost = 1;        ///< of a mistake, against large weights (LIBLINEAR's C)
    double tolerance = 0.1; ///< when to stop (LIBLINEAR's epsilon)
    FamilyWeights families{1, 1, 0.3F};
    unsigned seed = 1;
    int threads = 1; ///< how many labels are learned side by side; the model is the same
    /// Asked now and then; true ends training with Cancelled. Called in each training thread.
    std::function<bool()> isCancelled;
};

/// Makes a model: one linear SVM for each label against the rest, by LIBLINEAR's dual coordinate
/// descent (Hsieh et al. 2008). The same examples in the same order give the same model.
///
/// Takes about 3 s for 10,000 short texts of 77 labels; call it in a pool thread. Fails with
/// BadInput (fewer than two labels, more than 1,000, too much text), Cancelled.
Result<TextModel> train(const QList<Example>& examples, const Training& how = {});

} // namespace heddle::insight
