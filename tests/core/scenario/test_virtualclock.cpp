#include "core/base/fakeclock.h"
#include "core/scenario/clock/pacer.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::scenario;

namespace {

constexpr Timestamp start{1'772'000'000'000'000};

} // namespace

TEST_CASE("A virtual clock goes from event to event, in order of moment and registration",
          "[scenario]")
{
    VirtualClock clock(start);
    QStringList heard;
    const auto note = [&](const char* what) {
        return [&heard, what] { heard += QLatin1String(what); };
    };
    clock.callAt(start + 2s, &clock, note("later"));
    clock.callAt(start + 1s, &clock, note("first"));
    clock.callAt(start + 1s, &clock, note("second"));
    clock.callAt(start - 1s, &clock, note("past"));
    CHECK(heard.isEmpty());
    CHECK(clock.step(start + 1min));
    CHECK(heard == QStringList{QStringLiteral("past")});
    CHECK(clock.now() == start);
    CHECK(clock.step(start + 1min));
    CHECK(clock.now() == start + 1s);
    CHECK(clock.step(start + 1min));
    CHECK(heard.last() == QStringLiteral("second"));
    CHECK_FALSE(clock.step(start + 1500ms));
    CHECK(clock.now() == start + 1500ms);
    CHECK(clock.nextDue() == start + 2s);
}

TEST_CASE("What an event posts is done before the next event; who is gone hears nothing",
          "[scenario]")
{
    VirtualClock clock(start);
    QStringList heard;
    QObject here;
    clock.callAt(start + 1s, &here, [&] {
        QMetaObject::invokeMethod(
            &here, [&] { heard += QStringLiteral("posted"); }, Qt::QueuedConnection);
    });
    clock.callAt(start + 1s, &here, [&] { heard += QStringLiteral("next"); });
    auto gone = std::make_unique<QObject>();
    clock.callAt(start + 1s, gone.get(), [&] { heard += QStringLiteral("gone"); });
    gone.reset();
    while (clock.step(start + 5s)) {
    }
    CHECK(heard == QStringList{QStringLiteral("posted"), QStringLiteral("next")});
    CHECK(clock.now() == start + 5s);
}

TEST_CASE("A pacer lets a day go at a speed, stops where it is paused and at the end", "[scenario]")
{
    VirtualClock clock(start);
    FakeClock real;
    Pacer pacer(clock, real);
    int events = 0;
    for (int i = 1; i <= 100; ++i)
        clock.callAt(start + i * 1s, &clock, [&] { ++events; });
    bool isOver = false;
    QObject::connect(&pacer, &Pacer::arrived, [&] { isOver = true; });

    pacer.play(10, start + 100s);
    real.advance(1s);
    CHECK(events >= 9);
    CHECK(events <= 10);
    pacer.pause();
    const Timestamp paused = clock.now();
    real.advance(5s);
    CHECK(clock.now() == paused);

    pacer.step(start + 100s);
    CHECK(clock.now() > paused);
    pacer.runTo(start + 50s);
    CHECK(events == 50);
    CHECK(clock.now() == start + 50s);

    pacer.play(Pacer::unlimited, start + 100s);
    real.advance(1s);
    CHECK(events == 100);
    CHECK(isOver);
    CHECK_FALSE(pacer.isPlaying());
}
