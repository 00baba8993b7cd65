#pragma once

#include <span>
#include <vector>

namespace heddle::insight {

/// How a margin becomes a probability: 1 / (1 + exp(-(slope * margin + offset))).
struct Calibration {
    float slope = 1;
    float offset = 0;

    double probability(double margin) const;
    bool operator==(const Calibration&) const = default;
};

/// How strongly margins speak for any label at all: their soft maximum. It tells texts of no known
/// kind apart a little better than the largest margin alone (energy score, Liu et al. 2020).
float strengthOf(std::span<const float> margins);

/// What a model would have said about an example that it had not learned from.
struct Trial {
    float margin = 0; ///< how strongly it spoke
    bool isRight = false;
};

/// Fits a calibration to trials by Newton's method on Platt's smoothed targets (Platt 1999; Lin, Lin
/// and Weng 2007). A higher margin never gets a lower probability.
Calibration calibrated(const std::vector<Trial>& trials);

} // namespace heddle::insight
