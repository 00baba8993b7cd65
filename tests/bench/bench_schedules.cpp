// A million random schedules, each checked after every step (tests/core/routing/matching).
// HEDDLE_SCHEDULES plays another number of them.

#include "tests/core/routing/matching/schedule.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace heddle::routing::test;

int main()
{
    bool isNumber = false;
    const auto wanted = qEnvironmentVariable("HEDDLE_SCHEDULES").toULongLong(&isNumber);
    const std::uint64_t count = isNumber ? wanted : 1'000'000;
    QElapsedTimer timer;
    timer.start();
    for (std::uint64_t n = 0; n < count; ++n) {
        const Schedule schedule = randomSchedule(1967, n);
        if (faultOf(schedule).isEmpty())
            continue;
        const Schedule smallest = shrunk(schedule, faultOf);
        std::fprintf(stderr, "schedule %llu: %s\n%s\n", static_cast<unsigned long long>(n),
                     qPrintable(faultOf(smallest)), qPrintable(toString(smallest)));
        return 1;
    }
    const double seconds = double(timer.elapsed()) / 1e3;
    std::printf(
        "BENCH\trandom routing schedules without a fault, %llu of them\t%.0f\ts\t<= 900\t%.2f\n",
        static_cast<unsigned long long>(count), seconds, seconds / 900);
    return 0;
}
