#include "core/insight/learning/quality.h"

#include <algorithm>

namespace heddle::insight {

namespace {

/// How often a label was right, said without being right, and missed.
struct Counts {
    int right = 0;
    int said = 0;
    int missed = 0;

    double f1() const { return 2.0 * right / (2.0 * right + said + missed); }
};

/// \param sample the judged examples to count, by number
double macroF1(const std::vector<Judged>& judged, std::span<const double> sample,
               std::size_t labels)
{
    std::vector<Counts> counts(labels);
    for (const double number : sample) {
        const Judged& one = judged[static_cast<std::size_t>(number)];
        if (one.truth == one.said) {
            ++counts[static_cast<std::size_t>(one.truth)].right;
            continue;
        }
        ++counts[static_cast<std::size_t>(one.said)].said;
        ++counts[static_cast<std::size_t>(one.truth)].missed;
    }
    double sum = 0;
    int used = 0;
    for (const Counts& label : counts) {
        if (label.right + label.said + label.missed == 0)
            continue;
        sum += label.f1();
        ++used;
    }
    return used > 0 ? sum / used : 0;
}

} // namespace

Quality qualityOf(const std::vector<Judged>& judged)
{
    qint64 right = 0;
    qint32 last = -1;
    std::vector<double> numbers;
    for (const Judged& one : judged) {
        right += one.truth == one.said ? 1 : 0;
        last = std::max({last, one.truth, one.said});
        numbers.push_back(static_cast<double>(numbers.size()));
    }
    const auto labels = static_cast<std::size_t>(last + 1);
    Quality quality{
        .accuracy = shareOf(right, static_cast<qint64>(judged.size())),
        .macroF1 = bootstrapped(
            numbers,
            [&](std::span<const double> sample) { return macroF1(judged, sample, labels); },
            Random(1, u"macro F1"))};
    // Drawn again and again, a sample without a mistake has none: it knows nothing of its doubt.
    if (quality.macroF1.low == quality.macroF1.high) {
        quality.macroF1.low = std::min(quality.macroF1.low, quality.accuracy.low);
        quality.macroF1.high = std::max(quality.macroF1.high, quality.accuracy.high);
    }
    return quality;
}

Separation separationOf(const std::vector<double>& known, std::vector<double> unknown)
{
    if (known.empty() || unknown.empty())
        return {};
    std::sort(unknown.begin(), unknown.end());
    double below = 0; // a tie counts half
    for (const double score : known) {
        const auto [first, last] = std::equal_range(unknown.begin(), unknown.end(), score);
        below +=
            static_cast<double>(first - unknown.begin()) + static_cast<double>(last - first) / 2;
    }
    return {below / static_cast<double>(known.size()) / static_cast<double>(unknown.size()),
            static_cast<qint64>(unknown.size())};
}

} // namespace heddle::insight
