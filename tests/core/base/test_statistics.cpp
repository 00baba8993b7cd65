#include "core/base/statistics.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace heddle;

namespace {

double exponential(Random& chance)
{
    return -std::log(1 - chance.unit());
}

} // namespace

TEST_CASE("A share carries its Wilson interval", "[base]")
{
    const Estimate share = shareOf(7, 20);
    CHECK(share.value == Approx(0.35));
    CHECK(share.low == Approx(0.1811918).epsilon(1e-5));
    CHECK(share.high == Approx(0.5671457).epsilon(1e-5));
    CHECK(share.n == 20);
}

TEST_CASE("A share of nothing may be anything, and none or all of few is not certain", "[base]")
{
    CHECK(shareOf(0, 0) == Estimate{0, 0, 1, 0});
    CHECK(shareOf(0, 10).low == 0);
    CHECK(shareOf(0, 10).high == Approx(0.2775328));
    CHECK(shareOf(10, 10).high == 1);
    CHECK(shareOf(10, 10).low == Approx(1 - 0.2775328));
}

TEST_CASE("A mean carries its t interval", "[base]")
{
    // By hand: mean 4.94, standard deviation 0.96073, t(4; 0.975) = 2.77645.
    const Estimate mean = meanOf(std::vector{4.1, 5.0, 6.2, 3.9, 5.5});
    CHECK(mean.value == Approx(4.94));
    CHECK(mean.low == Approx(3.7470975).epsilon(1e-5));
    CHECK(mean.high == Approx(6.1329025).epsilon(1e-5));
    CHECK(meanOf(std::vector{3.0}) == Estimate{3, 3, 3, 1});
    CHECK(meanOf({}).n == 0);
}

TEST_CASE("The t interval of a mean holds the truth in about 95 of 100 samples", "[base]")
{
    Random chance(11, QStringLiteral("coverage"));
    int held = 0;
    for (int sample = 0; sample < 2000; ++sample) {
        Tally tally;
        for (int i = 0; i < 400; ++i)
            tally.add(exponential(chance));
        held += tally.estimate().contains(1);
    }
    CHECK(held > 1860);
    CHECK(held < 1940);
}

TEST_CASE("The bootstrap interval of a median holds the truth, and repeats with its seed", "[base]")
{
    Random chance(5, QStringLiteral("sample"));
    std::vector<double> values;
    for (int i = 0; i < 500; ++i)
        values.push_back(exponential(chance));
    const Statistic median = [](std::span<const double> sample) {
        std::vector<double> sorted(sample.begin(), sample.end());
        std::sort(sorted.begin(), sorted.end());
        return quantileOf(sorted, 0.5);
    };
    const Random draws(1, QStringLiteral("resampling"));
    const Estimate estimate = bootstrapped(values, median, draws);
    CHECK(estimate.contains(std::log(2)));
    CHECK(estimate.high - estimate.low < 0.25);
    CHECK(estimate == bootstrapped(values, median, draws));
}

TEST_CASE("Quantiles lie between neighbours in proportion", "[base]")
{
    const std::vector<double> sorted{1, 2, 4, 8};
    CHECK(quantileOf(sorted, 0) == 1);
    CHECK(quantileOf(sorted, 0.5) == 3);
    CHECK(quantileOf(sorted, 0.9) == Approx(6.8));
    CHECK(quantileOf(sorted, 1) == 8);
    CHECK(quantileOf({}, 0.5) == 0);
}

TEST_CASE("Jain's index is 1 for an even spread and 1/n where one has everything", "[base]")
{
    CHECK(jainIndex(std::vector{3.0, 3.0, 3.0}) == Approx(1));
    CHECK(jainIndex(std::vector{0.0, 0.0, 9.0, 0.0}) == Approx(0.25));
    CHECK(jainIndex({}) == 1);
    CHECK(jainIndex(std::vector{0.0, 0.0}) == 1);
}
