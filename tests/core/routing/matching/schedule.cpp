#include "tests/core/routing/matching/schedule.h"

namespace heddle::routing::test {

namespace {

constexpr const char* kindNames[] = {"arrive",  "withdraw", "presence", "answer",
                                     "work",    "skills",   "transfer", "boost",
                                     "channel", "queue",    "delete",   "nothing"};

// Arrivals, answers and work happen often, changes of the centre seldom.
Step::Kind randomKind(Random& chance)
{
    constexpr Step::Kind often[] = {
        Step::Kind::Arrive,   Step::Kind::Arrive,  Step::Kind::Arrive,
        Step::Kind::Presence, Step::Kind::Answer,  Step::Kind::Answer,
        Step::Kind::Work,     Step::Kind::Nothing, Step::Kind::Presence};
    constexpr Step::Kind seldom[] = {
        Step::Kind::Withdraw, Step::Kind::Skills, Step::Kind::Transfer, Step::Kind::Boost,
        Step::Kind::Channel,  Step::Kind::Queue,  Step::Kind::Delete};
    return chance.chance(0.8) ? often[chance.below(std::size(often))]
                              : seldom[chance.below(std::size(seldom))];
}

int randomWait(Random& chance)
{
    switch (chance.below(8)) {
    case 0:
    case 1:
    case 2: return 0;
    case 3: return 60;
    case 4: return 10 * 60;
    case 5: return chance.chance(0.2) ? -30 : 1;
    default: return static_cast<int>(chance.below(400));
    }
}

} // namespace

QString Step::toString() const
{
    return QStringLiteral("%1 s later: %2 %3 %4 %5")
        .arg(wait)
        .arg(QLatin1String(kindNames[static_cast<int>(kind)]))
        .arg(who)
        .arg(what)
        .arg(how);
}

Schedule randomSchedule(std::uint64_t seed, std::uint64_t n)
{
    Random chance(seed * 1'000'003 + n, QStringLiteral("schedule"));
    Schedule schedule(8 + chance.below(20));
    for (Step& step : schedule) {
        step.kind = randomKind(chance);
        step.wait = randomWait(chance);
        step.who = static_cast<int>(chance.below(64));
        step.what = static_cast<int>(chance.below(64));
        step.how = static_cast<int>(chance.below(64));
    }
    return schedule;
}

Schedule shrunk(Schedule schedule, FaultFinder fault)
{
    const auto replaceIfFaulty = [&](Schedule smaller) {
        if (fault(smaller).isEmpty())
            return false;
        schedule = std::move(smaller);
        return true;
    };
    for (bool isSmaller = true; isSmaller;) {
        isSmaller = false;
        // Big pieces first, then smaller ones.
        for (std::size_t size = schedule.size(); size > 0; size /= 2) {
            for (std::size_t at = 0; at + size <= schedule.size();) {
                Schedule smaller = schedule;
                const auto from = smaller.begin() + static_cast<std::ptrdiff_t>(at);
                smaller.erase(from, from + static_cast<std::ptrdiff_t>(size));
                if (replaceIfFaulty(std::move(smaller)))
                    isSmaller = true;
                else
                    ++at;
            }
        }
        for (std::size_t at = 0; at < schedule.size(); ++at) {
            for (int Step::*number : {&Step::wait, &Step::who, &Step::what, &Step::how}) {
                for (const int divisor : {0, 2}) {
                    Schedule smaller = schedule;
                    int& value = smaller[at].*number;
                    if (value == 0)
                        break;
                    value = divisor == 0 ? 0 : value / divisor;
                    isSmaller = replaceIfFaulty(std::move(smaller)) || isSmaller;
                }
            }
        }
    }
    return schedule;
}

QString toString(const Schedule& schedule)
{
    QStringList lines;
    for (const Step& step : schedule)
        lines += step.toString();
    return lines.join(QLatin1Char('\n'));
}

} // namespace heddle::routing::test
