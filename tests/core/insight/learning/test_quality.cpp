#include "core/insight/learning/quality.h"
#include "tests/support/catch.h"

using namespace heddle::insight;

TEST_CASE("Accuracy and macro-F1 are those of the textbook, with their intervals", "[learning]")
{
    // Label 0: 3 right, 1 missed, 1 said wrongly. Label 1: 4 right, 1 missed, 1 said wrongly.
    const std::vector<Judged> judged{{0, 0}, {0, 0}, {0, 0}, {0, 1}, {1, 1},
                                     {1, 1}, {1, 1}, {1, 1}, {1, 0}};
    const Quality quality = qualityOf(judged);
    CHECK(quality.accuracy.value == Approx(7.0 / 9));
    CHECK(quality.accuracy.low == Approx(0.4526).margin(0.001));
    CHECK(quality.accuracy.high == Approx(0.9368).margin(0.001));
    CHECK(quality.macroF1.value == Approx((0.75 + 0.8) / 2));
    CHECK(quality.macroF1.low < quality.macroF1.value);
    CHECK(quality.macroF1.high > quality.macroF1.value);
    CHECK(quality.macroF1.n == 9);
}

TEST_CASE("A label nobody has and nobody says does not count", "[learning]")
{
    const Quality quality = qualityOf({{0, 0}, {5, 5}});
    CHECK(quality.macroF1.value == 1);
    CHECK(qualityOf({}).accuracy.n == 0);
}

TEST_CASE("A score that tells strangers from known texts has a large area under its curve",
          "[learning]")
{
    CHECK(separationOf({0.9, 0.8}, {0.1, 0.2, 0.3}).auroc == 1);
    CHECK(separationOf({0.9, 0.8}, {0.1, 0.2, 0.3}).n == 3);
    CHECK(separationOf({0.1}, {0.9, 0.8}).auroc == 0);
    CHECK(separationOf({0.5, 0.5}, {0.5}).auroc == 0.5);
    CHECK(separationOf({0.9, 0.2}, {0.1, 0.4}).auroc == Approx(0.75));
    CHECK(separationOf({0.9}, {}).n == 0);
}
