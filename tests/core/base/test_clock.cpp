#include "core/base/fakeclock.h"
#include "tests/support/catch.h"

#include <QList>

using namespace heddle;

TEST_CASE("A fake clock runs what falls due, in order and at its own moment", "[base]")
{
    FakeClock clock({1000});
    QObject owner;
    QList<qint64> moments;
    const auto note = [&] { moments << clock.now().micros; };

    clock.callAt({1300}, &owner, note);
    clock.callAt({1100}, &owner, [&] {
        note();
        clock.callAt({1200}, &owner, note);
    });
    CHECK(clock.nextDue() == Timestamp{1100});
    clock.advance(Duration(250));
    CHECK(moments == QList<qint64>{1100, 1200});
    CHECK(clock.now() == Timestamp{1250});
    clock.advance(Duration(50));
    CHECK(moments.last() == 1300);

    SECTION("and forgets what belonged to somebody who is gone")
    {
        {
            QObject mortal;
            clock.callAt({2000}, &mortal, note);
        }
        clock.advance(Duration(5000));
        CHECK(moments.size() == 3);
    }
}
