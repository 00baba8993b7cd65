#include "core/scenario/edit/preview.h"

#include "core/scenario/cast/customers.h"

#include <algorithm>
#include <set>

namespace heddle::scenario {

namespace {

using service::RehearsalView;
using service::StoryCheck;

constexpr Duration usualContact = 3min;
constexpr int crowdMarks = 60; ///< of a crowd at most, evenly over its time
constexpr int reachPoints = 40;

/// How long something takes to come of a contact, on a usual day.
Duration usually(Turn turn)
{
    switch (turn) {
    case Turn::Done: return {};
    case Turn::Offered: return 5s;
    case Turn::Accepted: return 10s;
    case Turn::Promised:
    case Turn::Transferred: return 1min;
    case Turn::Answered: return 3min;
    case Turn::Closed: return 4min;
    case Turn::Ignored:
    case Turn::Abandoned: return {};
    }
    return {};
}

/// When the steps of a script begin.
class Timetable {
public:
    explicit Timetable(const Script& script) : m_script(script)
    {
        for (const Step& step : script.steps)
            m_at.append(momentOf(step));
    }

    /// Null for what the trainer lets happen.
    std::optional<Duration> at(qsizetype step) const { return m_at.at(step); }

private:
    std::optional<Duration> momentOf(const Step& first) const
    {
        Duration sum{};
        std::set<QString> seen;
        const Step* step = &first;
        while (step != nullptr && step->when) {
            if (!seen.insert(step->when->step).second)
                return std::nullopt;
            sum += usually(step->when->turn) + step->wait;
            step = named(step->when->step);
        }
        return step != nullptr && step->at ? std::optional(sum + *step->at) : std::nullopt;
    }

    const Step* named(const QString& id) const
    {
        const auto found = std::find_if(m_script.steps.begin(), m_script.steps.end(),
                                        [&](const Step& one) { return one.id == id; });
        return found == m_script.steps.end() ? nullptr : &*found;
    }

    const Script& m_script;
    QList<std::optional<Duration>> m_at;
};

void addContact(RehearsalView& day, ChannelKind channel, Duration at)
{
    const Timestamp came = day.start + at;
    if (came < day.end)
        day.contacts.append({.channel = channel, .came = came, .ended = came + usualContact});
}

void addCrowd(RehearsalView& day, const Crowd& crowd)
{
    for (const Duration at : crowd.arrivals)
        addContact(day, crowd.by, at);
    const Duration until = crowd.until > Duration::zero() ? crowd.until : day.end - day.start;
    const auto all =
        std::min<qint64>(crowd.most, crowd.perHour * ((until - crowd.from) / 1s) / 3'600);
    const qint64 shown = std::min<qint64>(all, crowdMarks);
    for (qint64 i = 0; i < shown; ++i)
        addContact(day, crowd.by, crowd.from + (until - crowd.from) * i / shown);
}

void addReach(RehearsalView& day, const Step& step, Duration at)
{
    for (int i = 0; i <= reachPoints; ++i)
        day.reach.append({day.start + at + step.lasts * i / reachPoints,
                          spreadAfter(step.reach, i, reachPoints), true});
}

RehearsalView dayOf(const Script& script, const Timetable& times)
{
    RehearsalView day{.story = {.name = script.name,
                                .line = script.story,
                                .teaches = script.teaches,
                                .icon = script.icon,
                                .lasts = script.lasts,
                                .isCertified = script.isCertified},
                      .zone = script.zone,
                      .start = Timestamp::fromDateTime(script.start),
                      .seed = script.seed,
                      .pass = script.pass};
    day.end = day.start + script.lasts;
    day.now = day.start;
    for (qsizetype i = 0; i < script.steps.size(); ++i) {
        const Step& step = script.steps.at(i);
        if (!step.inject.isEmpty())
            day.injects.append({step.inject, step.mark, 0});
        const auto at = times.at(i);
        if (!at)
            continue;
        if (!step.mark.isEmpty())
            day.marks.append({day.start + *at, step.mark, true});
        if (step.deed == Deed::Says)
            addContact(day, step.by, *at);
        if (step.deed == Deed::Spreads && day.reach.isEmpty())
            addReach(day, step, *at);
    }
    for (const Crowd& crowd : script.crowds)
        addCrowd(day, crowd);
    std::stable_sort(day.marks.begin(), day.marks.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return day;
}

} // namespace

StoryCheck previewOf(const ScriptReading& reading, const QString& ownFile)
{
    StoryCheck check{.isFit = reading.isFit()};
    for (const ScriptComplaint& one : reading.complaints)
        check.faults.append({.file = one.file == ownFile ? QString() : one.file,
                             .line = one.complaint.place.line,
                             .column = one.complaint.place.column,
                             .what = one.complaint.what,
                             .isWarning = one.complaint.weight == Complaint::Weight::Warning});
    const Timetable times(reading.script);
    check.day = dayOf(reading.script, times);
    for (qsizetype i = 0; i < reading.script.steps.size(); ++i) {
        const int line = reading.stepLines.value(i);
        const auto at = times.at(i);
        if (line > 0 && at)
            check.moments.append({line, *at});
    }
    std::stable_sort(check.moments.begin(), check.moments.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return check;
}

} // namespace heddle::scenario
