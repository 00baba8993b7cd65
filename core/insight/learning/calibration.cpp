#include "core/insight/learning/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle::insight {

namespace {

constexpr int mostSteps = 50;
constexpr double flattest = 0.1;

struct Line {
    double slope = 0;
    double offset = 0;

    double at(double margin) const { return 1 / (1 + std::exp(-(slope * margin + offset))); }
};

/// What is aimed at for right and wrong trials: never quite 1 and 0.
struct Targets {
    double right = 0;
    double wrong = 0;

    double of(const Trial& trial) const { return trial.isRight ? right : wrong; }
};

/// One step of Newton's method; the amount of change is the answer.
double improve(Line& line, const std::vector<Trial>& trials, const Targets& targets)
{
    constexpr double ridge = 1e-6;
    double slopeSlope = ridge, slopeOffset = 0, offsetOffset = ridge;
    double bySlope = 0, byOffset = 0;
    for (const Trial& trial : trials) {
        const double probability = line.at(trial.margin);
        const double error = targets.of(trial) - probability;
        const double spread = probability * (1 - probability);
        const double margin = trial.margin;
        bySlope += error * margin;
        byOffset += error;
        slopeSlope += spread * margin * margin;
        slopeOffset += spread * margin;
        offsetOffset += spread;
    }
    const double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    if (!(determinant > 0))
        return 0;
    const double slopeStep = (bySlope * offsetOffset - byOffset * slopeOffset) / determinant;
    const double offsetStep = (byOffset * slopeSlope - bySlope * slopeOffset) / determinant;
    // Far steps overshoot where most trials are right.
    const double length = std::max(std::abs(slopeStep), std::abs(offsetStep));
    const double factor = length > 2 ? 2 / length : 1;
    line.slope += slopeStep * factor;
    line.offset += offsetStep * factor;
    return length;
}

} // namespace

float strengthOf(std::span<const float> margins)
{
    constexpr double sharpness = 8;
    double largest = std::numeric_limits<double>::lowest();
    for (const float margin : margins)
        largest = std::max(largest, static_cast<double>(margin));
    double sum = 0;
    for (const float margin : margins)
        sum += std::exp(sharpness * (static_cast<double>(margin) - largest));
    return static_cast<float>(largest + std::log(sum) / sharpness);
}

double Calibration::probability(double margin) const
{
    return Line{slope, offset}.at(margin);
}

Calibration calibrated(const std::vector<Trial>& trials)
{
    const auto right = static_cast<double>(std::count_if(
        trials.begin(), trials.end(), [](const Trial& trial) { return trial.isRight; }));
    const double wrong = static_cast<double>(trials.size()) - right;
    const Targets targets{(right + 1) / (right + 2), 1 / (wrong + 2)};
    Line line{1, 0};
    for (int step = 0; step < mostSteps; ++step) {
        if (improve(line, trials, targets) < 1e-6)
            break;
    }
    if (!std::isfinite(line.slope) || !std::isfinite(line.offset))
        line = {1, 0};
    return {static_cast<float>(std::max(line.slope, flattest)), static_cast<float>(line.offset)};
}

} // namespace heddle::insight
