#include "core/routing/calendar/businesstime.h"

#include <algorithm>

namespace heddle::routing {

namespace {

constexpr Duration day = std::chrono::days(1);

QTimeZone zoneOf(const QString& name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

// Qt counts in milliseconds: what lies between two of them belongs to the earlier one.
QDateTime floorOf(Timestamp at)
{
    const qint64 millis = at.micros / 1000 - (at.micros % 1000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC);
}

} // namespace

BusinessTime::BusinessTime(Calendar calendar)
    : m_calendar(std::move(calendar)), m_zone(zoneOf(m_calendar.zone))
{}

BusinessTime::Stretch BusinessTime::stretchAt(Timestamp at) const
{
    const QDateTime moment = floorOf(at);
    Stretch stretch{.from = at};
    stretch.offset = std::chrono::seconds(m_zone.offsetFromUtc(moment));
    stretch.date = floorOf(at + stretch.offset).date();
    stretch.midnight =
        Timestamp::fromDateTime(QDateTime(stretch.date, QTime(0, 0), Qt::UTC)) - stretch.offset;
    stretch.to = stretch.midnight + day;
    if (m_zone.hasTransitions()) {
        const auto next = m_zone.nextTransition(moment);
        if (next.atUtc.isValid())
            stretch.to = std::min(stretch.to, Timestamp::fromDateTime(next.atUtc));
    }
    return stretch;
}

const QList<TimeRange>& BusinessTime::hoursOn(QDate date) const
{
    const auto special =
        std::lower_bound(m_calendar.specialDays.begin(), m_calendar.specialDays.end(), date,
                         [](const SpecialDay& day, QDate wanted) { return day.date < wanted; });
    if (special != m_calendar.specialDays.end() && special->date == date)
        return special->hours;
    return m_calendar.week[static_cast<std::size_t>(date.dayOfWeek() - 1)];
}

// Calls `visit(from, to)` for each open piece from `from` on, in order, until it answers false.
// Pieces that touch (at midnight, at a change of the clock) come one by one.
template<class Visit>
void BusinessTime::visitOpen(Timestamp from, Visit visit) const
{
    for (Timestamp at = from; at < from + farthest;) {
        const Stretch stretch = stretchAt(at);
        for (const TimeRange& range : hoursOn(stretch.date)) {
            const Timestamp opens = std::max(stretch.from, stretch.midnight + range.from);
            const Timestamp closes = std::min(stretch.to, stretch.midnight + range.to);
            if (opens < closes && !visit(opens, closes))
                return;
        }
        at = stretch.to;
    }
}

bool BusinessTime::isOpen(Timestamp at) const
{
    const Stretch stretch = stretchAt(at);
    const QList<TimeRange>& hours = hoursOn(stretch.date);
    return std::any_of(hours.begin(), hours.end(), [&](const TimeRange& range) {
        return stretch.midnight + range.from <= at && at < stretch.midnight + range.to;
    });
}

Timestamp BusinessTime::after(Timestamp from, Duration span) const
{
    if (span <= Duration::zero())
        return from;
    Timestamp end = Timestamp::never();
    visitOpen(from, [&](Timestamp opens, Timestamp closes) {
        if (closes - opens < span) {
            span -= closes - opens;
            return true;
        }
        end = opens + span;
        return false;
    });
    return end;
}

Duration BusinessTime::between(Timestamp from, Timestamp to) const
{
    Duration open{};
    while (from < to) {
        const Timestamp part = std::min(to, from + farthest);
        visitOpen(from, [&](Timestamp opens, Timestamp closes) {
            if (opens < part)
                open += std::min(closes, part) - opens;
            return closes < part;
        });
        from = part;
    }
    return open;
}

std::optional<Timestamp> BusinessTime::nextOpen(Timestamp at) const
{
    std::optional<Timestamp> next;
    visitOpen(at, [&](Timestamp opens, Timestamp) {
        next = opens;
        return false;
    });
    return next;
}

std::optional<Timestamp> BusinessTime::nextClosed(Timestamp at) const
{
    // Always open for so long means never closed.
    Timestamp reached = at;
    visitOpen(at, [&](Timestamp opens, Timestamp closes) {
        if (opens > reached)
            return false;
        reached = closes;
        return true;
    });
    return reached < at + farthest ? std::optional(reached) : std::nullopt;
}

} // namespace heddle::routing
