// How late a due moment is while a hundred thousand others are pending, on the machine's own clock.

#include "core/base/random.h"
#include "core/service/agenda.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace heddle;

namespace {

constexpr int pendingCount = 100'000;
constexpr int dueCount = 2'000;
constexpr Duration watched = std::chrono::seconds(4);

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    SystemClock clock;
    service::Agenda agenda(clock);
    Random chance(1, QStringLiteral("timers"));
    const Timestamp start = clock.now() + std::chrono::seconds(1);
    for (int i = 0; i < pendingCount; ++i)
        agenda.at(start + std::chrono::hours(chance.between(1, 72)), [] {});
    Duration latest{};
    int fired = 0;
    for (int i = 0; i < dueCount; ++i) {
        const Timestamp due = start + Duration(chance.between(0, watched.count()));
        agenda.at(due, [&, due] {
            latest = std::max(latest, clock.now() - due);
            if (++fired == dueCount)
                QCoreApplication::quit();
        });
    }
    QCoreApplication::exec();
    const double milliseconds = double(latest.count()) / 1e3;
    std::printf("BENCH\tlatest of %d due moments, 100,000 pending\t%.3g\tms\t<= 100\t%.2f\n", fired,
                milliseconds, milliseconds / 100);
    return 0;
}
