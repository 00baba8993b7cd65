#include "core/base/random.h"
#include "tests/support/catch.h"
#include "ui/timeline/heights.h"

using namespace heddle;
using namespace heddle::ui;

TEST_CASE("Heights agree with plain sums whatever changes", "[timeline]")
{
    Random random(5, u"heights");
    QList<int> plain;
    for (int i = 0; i < 300; ++i)
        plain << static_cast<int>(random.between(0, 90));
    Heights heights;
    heights.assign(plain);
    for (int round = 0; round < 200; ++round) {
        const auto row = static_cast<int>(random.below(300));
        plain[row] = static_cast<int>(random.between(1, 400));
        heights.setHeight(row, plain.at(row));
        qint64 sum = 0;
        for (int i = 0; i < 300; ++i) {
            REQUIRE(heights.top(i) == sum);
            sum += plain.at(i);
        }
        REQUIRE(heights.total() == sum);
        const auto place = static_cast<qint64>(random.below(static_cast<std::uint64_t>(sum)));
        const int at = heights.rowAt(place);
        REQUIRE(heights.top(at) <= place);
        REQUIRE(place < heights.top(at) + heights.height(at));
    }
}

TEST_CASE("Places outside lead to the first and the last row", "[timeline]")
{
    Heights heights;
    CHECK(heights.rowAt(0) == -1);
    CHECK(heights.total() == 0);
    heights.assign({10, 20, 30});
    CHECK(heights.rowAt(-5) == 0);
    CHECK(heights.rowAt(59) == 2);
    CHECK(heights.rowAt(1000) == 2);
}
