#include "tests/core/routing/matching/schedule.h"
#include "tests/support/catch.h"

using namespace heddle::routing::test;

namespace {

/// HEDDLE_SCHEDULES plays another number of them; `./dev bench` plays a million.
std::uint64_t scheduleCount()
{
    bool isNumber = false;
    const auto count = qEnvironmentVariable("HEDDLE_SCHEDULES").toULongLong(&isNumber);
    return isNumber ? count : 100'000;
}

} // namespace

TEST_CASE("What must hold of routing holds over random schedules", "[routing]")
{
    // No older eligible item waits while a newer one is offered; capacity is never exceeded; one
    // item is never with two agents; every offer ends; lateness is bounded; what becomes possible
    // is offered in the same event; the same schedule gives the same decisions.
    const std::uint64_t count = scheduleCount();
    for (std::uint64_t n = 0; n < count; ++n) {
        const Schedule schedule = randomSchedule(2026, n);
        const QString fault = faultOf(schedule);
        if (!fault.isEmpty()) {
            const Schedule smallest = shrunk(schedule, faultOf);
            FAIL("schedule " << n << ": " << faultOf(smallest).toStdString() << '\n'
                             << toString(smallest).toStdString());
        }
        if (n % 16 == 0 && decisionsOf(schedule) != decisionsOf(schedule))
            FAIL("schedule " << n << " is decided differently the second time");
    }
    SUCCEED();
}

TEST_CASE("A schedule with a fault shrinks to the steps that it needs", "[routing]")
{
    // The fault: an arrival of something numbered 10 or more after somebody came or went.
    const FaultFinder fault = [](const Schedule& schedule) {
        bool hasPresence = false;
        for (const Step& step : schedule) {
            hasPresence = hasPresence || step.kind == Step::Kind::Presence;
            if (hasPresence && step.kind == Step::Kind::Arrive && step.what >= 10)
                return QStringLiteral("fault");
        }
        return QString();
    };
    std::uint64_t n = 0;
    while (fault(randomSchedule(1, n)).isEmpty())
        ++n;
    const Schedule smallest = shrunk(randomSchedule(1, n), fault);
    REQUIRE(smallest.size() == 2);
    CHECK(smallest[0].kind == Step::Kind::Presence);
    CHECK(smallest[1].kind == Step::Kind::Arrive);
    CHECK(smallest[1].what < 20);
    CHECK(smallest[1].who == 0);
}
