#include "core/base/random.h"
#include "core/routing/measures/waitestimate.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace heddle;
using namespace heddle::routing;

TEST_CASE("The estimated wait is the line ahead times handling by agents", "[routing]")
{
    const auto wait = estimatedWait(5, 4min, 3);
    REQUIRE(wait);
    CHECK(wait->expected == Duration(8min));
    CHECK(wait->low < wait->expected);
    CHECK(wait->high > wait->expected);
    CHECK_FALSE(estimatedWait(5, 4min, 0));
}

TEST_CASE("Eight of ten waits fall within the spread", "[routing]")
{
    Random chance(9, QStringLiteral("waits"));
    const auto wait = estimatedWait(4, 6min, 2);
    int within = 0;
    for (int i = 0; i < 4000; ++i) {
        double micros = 0;
        for (int freed = 0; freed < 5; ++freed)
            micros += -std::log(1 - chance.unit()) * double(Duration(3min).count());
        within += Duration(qint64(micros)) >= wait->low && Duration(qint64(micros)) <= wait->high;
    }
    CHECK(within > 3100);
    CHECK(within < 3300);
}
