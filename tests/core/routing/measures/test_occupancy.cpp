#include "core/routing/measures/occupancy.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

constexpr Timestamp start{1'772'000'000'000'000};

} // namespace

TEST_CASE("Occupancy by the clock and by load count the time at work alone", "[routing]")
{
    Occupancy day;
    day.advance(start);
    day.setReady(start + 1h);
    // One mail of four for half an hour: half of the hour, an eighth of what fits in it.
    day.add(ChannelKind::Email, Work::Active, start + 1h + 30min);
    day.remove(ChannelKind::Email, Work::Active, start + 2h);
    day.setAway(start + 2h);
    day.advance(start + 10h);
    CHECK(day.atWork() == 1h);
    CHECK(day.byTheClock() == Approx(0.5));
    CHECK(day.byLoad() == Approx(0.125));
    // The next day begins with what they have in hand.
    day.add(ChannelKind::Email, Work::Active, start + 10h);
    day.countAnew(start + 20h);
    CHECK(day.atWork() == 0h);
    day.advance(start + 21h);
    CHECK(day.atWork() == 1h);
    CHECK(day.byTheClock() == Approx(1));
}

TEST_CASE("Who is not ready but has somebody on the line is at work; parked work is none",
          "[routing]")
{
    Occupancy day;
    day.add(ChannelKind::Phone, Work::Active, start);
    day.remove(ChannelKind::Phone, Work::Active, start + 10min);
    day.add(ChannelKind::Email, Work::Parked, start + 10min);
    day.advance(start + 1h);
    CHECK(day.atWork() == 10min);
    CHECK(day.byTheClock() == Approx(1));
    // Ready with a mail that waits for its customer: not busy, but not empty either.
    day.setReady(start + 1h);
    day.advance(start + 1h + 10min);
    CHECK(day.byTheClock() == Approx(0.5));
    CHECK(day.byLoad() == Approx((1 + 0.12) / 2));
}

TEST_CASE("A clock that steps back adds no time, and nobody at work is at nothing", "[routing]")
{
    Occupancy day;
    CHECK(day.byTheClock() == 0);
    CHECK(day.byLoad() == 0);
    day.setReady(start);
    day.advance(start + 1h);
    day.advance(start);
    day.advance(start + 1h);
    CHECK(day.atWork() == 1h);
}
