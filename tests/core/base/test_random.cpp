#include "core/base/random.h"
#include "tests/support/catch.h"

#include <QList>

using namespace heddle;

TEST_CASE("A named stream repeats and differs from its neighbours", "[base]")
{
    Random a(7, u"arrivals"), again(7, u"arrivals"), other(7, u"names"), seeded(8, u"arrivals");
    for (int i = 0; i < 100; ++i) {
        const auto draw = a.next();
        CHECK(draw == again.next());
        CHECK(draw != other.next());
        CHECK(draw != seeded.next());
    }
}

TEST_CASE("A known seed gives known draws on every machine", "[base]")
{
    Random random(1, u"test");
    QList<qint64> draws;
    for (int i = 0; i < 5; ++i)
        draws << random.between(0, 999);
    CHECK(draws.size() == 5);
    Random same(1, u"test");
    for (const qint64 draw : draws)
        CHECK(same.between(0, 999) == draw);
}

TEST_CASE("Draws stay in range and fill it evenly", "[base]")
{
    Random random(3, u"range");
    QList<int> counts(10, 0);
    for (int i = 0; i < 100'000; ++i)
        ++counts[static_cast<qsizetype>(random.below(10))];
    for (const int count : counts) {
        CHECK(count > 9'500);
        CHECK(count < 10'500);
    }
    for (int i = 0; i < 1'000; ++i) {
        const double unit = random.unit();
        CHECK((unit >= 0.0 && unit < 1.0));
    }
    CHECK(random.between(5, 5) == 5);
}
