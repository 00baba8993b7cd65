// A million random schedules, each checked after every step (tests/core/routing/matching).
// Usage: bench_schedules [COUNT]

#include "tests/core/routing/matching/schedule.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace heddle::routing::test;

int main(int argc, char** argv)
{
    const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
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
