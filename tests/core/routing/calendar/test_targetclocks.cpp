#include "core/routing/calendar/targetclocks.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;
using std::chrono::hours;

namespace {

constexpr AgentId ada{1};

Calendar office(const QString& zone)
{
    Calendar calendar{
        .name = QStringLiteral("office"), .zone = zone, .week = {}, .specialDays = {}};
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        calendar.week[weekday] = {{hours(9), hours(17)}};
    return calendar;
}

Timestamp utc(const char* iso)
{
    return Timestamp::fromDateTime(
        QDateTime::fromString(QLatin1String(iso) + QLatin1Char('Z'), Qt::ISODate));
}

TargetClock fourHours(Timestamp started)
{
    return {.kind = TargetKind::FirstReply,
            .target = 4h,
            .started = started,
            .calendar = QStringLiteral("office"),
            .pauses = {},
            .counted = {},
            .countedTo = {},
            .met = {}};
}

} // namespace

TEST_CASE("A target counts opening hours, and warns at three quarters", "[routing]")
{
    const BusinessTime time(office(QStringLiteral("UTC")));
    const TargetClock clock = fourHours(utc("2026-03-06T15:00:00"));
    CHECK(dueOf(clock, time) == utc("2026-03-09T11:00:00"));
    CHECK(usedUpAt(clock, time, warningPercent) == utc("2026-03-09T10:00:00"));
    CHECK(passed(clock, time, utc("2026-03-08T12:00:00")) == Duration(2h));
}

TEST_CASE("A pause moves the due moment by what it covers of the opening hours", "[routing]")
{
    const BusinessTime time(office(QStringLiteral("UTC")));
    TargetClock clock = fourHours(utc("2026-03-06T09:00:00"));
    clock =
        paused(clock, utc("2026-03-06T11:00:00"), QStringLiteral("waiting for the customer"), ada);
    CHECK_FALSE(dueOf(clock, time));
    REQUIRE(lastingPause(clock) != nullptr);
    CHECK(lastingPause(clock)->author == ada);
    CHECK(lastingPause(clock)->cause == QStringLiteral("waiting for the customer"));
    CHECK(passed(clock, time, utc("2026-03-06T16:00:00")) == Duration(2h));

    // Over the weekend: only what it took of the hours counts.
    clock = resumed(clock, utc("2026-03-09T10:00:00"));
    CHECK(lastingPause(clock) == nullptr);
    CHECK(dueOf(clock, time) == utc("2026-03-09T12:00:00"));
    CHECK(usedUpAt(clock, time, 50) == utc("2026-03-06T11:00:00"));
    CHECK(passed(clock, time, utc("2026-03-09T11:00:00")) == Duration(3h));
}

TEST_CASE("Pausing twice is one pause, and resuming what runs changes nothing", "[routing]")
{
    TargetClock clock = fourHours(utc("2026-03-06T09:00:00"));
    CHECK(resumed(clock, utc("2026-03-06T10:00:00")) == clock);
    clock = paused(clock, utc("2026-03-06T10:00:00"), QStringLiteral("a"), ada);
    CHECK(paused(clock, utc("2026-03-06T11:00:00"), QStringLiteral("b"), ada) == clock);
    // The clock stepped back while it was paused.
    clock = resumed(clock, utc("2026-03-06T09:30:00"));
    CHECK(clock.pauses.last().to == utc("2026-03-06T10:00:00"));
}

TEST_CASE("A met target has no due moment and counts no further", "[routing]")
{
    const BusinessTime time(office(QStringLiteral("UTC")));
    TargetClock clock = fourHours(utc("2026-03-06T09:00:00"));
    clock.met = utc("2026-03-06T10:30:00");
    CHECK_FALSE(dueOf(clock, time));
    CHECK(passed(clock, time, utc("2026-03-06T16:00:00")) == Duration(90min));
    CHECK(lastingPause(paused(clock, utc("2026-03-06T11:00:00"), {}, ada)) == nullptr);
}

TEST_CASE("When the zone changes, what passed stays passed and the rest goes by the new one",
          "[routing]")
{
    const BusinessTime london(office(QStringLiteral("Europe/London")));
    const BusinessTime newYork(office(QStringLiteral("America/New_York")));
    TargetClock clock = fourHours(utc("2026-02-02T09:00:00"));
    clock = withCalendarChanged(clock, london, utc("2026-02-02T10:00:00"));
    CHECK(clock.counted == Duration(1h));
    // New York opens at 14:00 UTC.
    CHECK(dueOf(clock, newYork) == utc("2026-02-02T17:00:00"));
    CHECK(passed(clock, newYork, utc("2026-02-02T15:00:00")) == Duration(2h));
}

TEST_CASE("What passed before the zone changed counts once where both are open", "[routing]")
{
    const BusinessTime london(office(QStringLiteral("Europe/London")));
    const BusinessTime berlin(office(QStringLiteral("Europe/Berlin")));
    TargetClock clock = fourHours(utc("2026-02-02T09:00:00"));
    clock = withCalendarChanged(clock, london, utc("2026-02-02T10:00:00"));
    // Berlin is open from 08:00 to 16:00 UTC.
    CHECK(passed(clock, berlin, utc("2026-02-02T11:00:00")) == Duration(2h));
    CHECK(dueOf(clock, berlin) == utc("2026-02-02T13:00:00"));
    CHECK(usedUpAt(clock, berlin, 75) == utc("2026-02-02T12:00:00"));
}

TEST_CASE("The zone may change while the clock is paused", "[routing]")
{
    const BusinessTime london(office(QStringLiteral("Europe/London")));
    const BusinessTime newYork(office(QStringLiteral("America/New_York")));
    TargetClock clock =
        paused(fourHours(utc("2026-02-02T09:00:00")), utc("2026-02-02T10:00:00"), {}, ada);
    clock = withCalendarChanged(clock, london, utc("2026-02-02T12:00:00"));
    clock = resumed(clock, utc("2026-02-02T15:00:00"));
    CHECK(dueOf(clock, newYork) == utc("2026-02-02T18:00:00"));
}

TEST_CASE("The earliest unmet target is the one that comes due first", "[routing]")
{
    const BusinessTime time(office(QStringLiteral("UTC")));
    TargetClock reply = fourHours(utc("2026-03-06T09:00:00"));
    TargetClock resolution = reply;
    resolution.kind = TargetKind::Resolution;
    resolution.target = 8h;
    CHECK(earliestUnmet({resolution, reply}, time)->kind == TargetKind::FirstReply);
    reply.met = utc("2026-03-06T09:30:00");
    CHECK(earliestUnmet({resolution, reply}, time)->kind == TargetKind::Resolution);
    resolution = paused(resolution, utc("2026-03-06T09:30:00"), {}, ada);
    CHECK(earliestUnmet({resolution, reply}, time) == nullptr);
}

TEST_CASE("A target that never comes due is none", "[routing]")
{
    const BusinessTime never{Calendar{}};
    CHECK_FALSE(dueOf(fourHours(utc("2026-03-06T09:00:00")), never));
}
