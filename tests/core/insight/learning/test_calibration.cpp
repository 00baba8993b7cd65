#include "core/base/random.h"
#include "core/insight/learning/calibration.h"
#include "core/insight/learning/training.h"
#include "tests/support/catch.h"
#include "tests/support/intents.h"

#include <cmath>

using namespace heddle;
using namespace heddle::insight;

TEST_CASE("Probabilities come out as often as they were right", "[learning]")
{
    Random chance(7, u"calibration");
    std::vector<Trial> trials;
    for (int i = 0; i < 20'000; ++i) {
        const double margin = chance.unit() * 2 - 1;
        const double truth = 1 / (1 + std::exp(-(3 * margin + 0.5)));
        trials.push_back({static_cast<float>(margin), chance.chance(truth)});
    }
    const Calibration found = calibrated(trials);
    CHECK(found.slope == Approx(3).margin(0.2));
    CHECK(found.offset == Approx(0.5).margin(0.1));
}

TEST_CASE("Too little to tell, or only one side of it, still gives a sane calibration",
          "[learning]")
{
    CHECK(calibrated({}).probability(1) > calibrated({}).probability(0));
    std::vector<Trial> allRight(50, Trial{0.8F, true});
    const double sure = calibrated(allRight).probability(0.8);
    CHECK(sure > 0.8);
    CHECK(sure < 1);
    std::vector<Trial> turned{{1.0F, false}, {-1.0F, true}, {0.9F, false}, {-0.9F, true}};
    const Calibration found = calibrated(turned);
    CHECK(found.probability(1) > found.probability(-1));
}

TEST_CASE("A text without a known word is not answered surely", "[learning]")
{
    const auto model = train(test::makeQuestions(200, 4, 1));
    REQUIRE(model);
    Classifier classifier(*model);
    for (const char* strange : {"", "zzzz qqqq", "où est mon colis"})
        CHECK(classifier.classify(QString::fromUtf8(strange)).score < 0.7);
    double sure = 0;
    const auto asked = test::makeQuestions(100, 4, 2);
    for (const Example& question : asked)
        sure += classifier.classify(question.text).score;
    CHECK(sure / 100 > 0.9);
}
