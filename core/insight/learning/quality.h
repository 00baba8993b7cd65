#pragma once

#include "core/base/statistics.h"
#include "core/insight/learning/training.h"

namespace heddle::insight {

/// How often a model is right on examples that it has not seen.
struct Quality {
    Estimate accuracy; ///< with its Wilson interval
    Estimate macroF1;  ///< the mean of the labels' F1, with its bootstrap interval
};

/// What an example is and what a model called it, as numbers of labels.
struct Judged {
    qint32 truth = 0;
    qint32 said = 0;
};

/// Measures judged examples. Labels that are neither true nor said of any do not count.
Quality qualityOf(const std::vector<Judged>& judged);

/// How well a score tells texts of no known label from the others.
struct Separation {
    /// The chance that a known text scores above an unknown one: the area under the curve of the
    /// receiver (Hanley and McNeil 1982). 0.5 is guessing.
    double auroc = 0.5;
    qint64 n = 0; ///< unknown texts; 0: nothing was measured
};

Separation separationOf(const std::vector<double>& known, std::vector<double> unknown);

} // namespace heddle::insight
