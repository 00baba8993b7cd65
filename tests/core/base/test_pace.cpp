#include "tests/support/catch.h"

#include "core/base/pace.h"

#include <QTest>

using namespace heddle;

TEST_CASE("What is asked for once is done at once", "[base]")
{
    int done = 0;
    QObject owner;
    Pace pace(
        std::chrono::milliseconds(20), [&done] { ++done; }, &owner);
    pace.ask();
    CHECK(done == 1);
    QTest::qWait(60);
    CHECK(done == 1);
}

TEST_CASE("What is asked for a hundred times is done twice, the last time after them all", "[base]")
{
    int asked = 0;
    QList<int> seen;
    QObject owner;
    Pace pace(
        std::chrono::milliseconds(20), [&] { seen.append(asked); }, &owner);
    while (asked < 100) {
        ++asked;
        pace.ask();
    }
    CHECK(seen == QList<int>{1});
    REQUIRE(QTest::qWaitFor([&seen] { return seen.size() == 2; }, 5000));
    CHECK(seen.last() == 100);
    QTest::qWait(60);
    CHECK(seen.size() == 2);
}
