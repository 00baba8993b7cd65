#include "core/service/config/text/holidays.h"

#include <libical/ical.h>

#include <map>
#include <memory>

namespace heddle::service {

namespace {

constexpr qsizetype largest = 1024 * 1024;
constexpr size_t mostDays = 5'000;
constexpr int longestEvent = 60; ///< days
constexpr int mostRepeats = 10;

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

QDate dateOf(const icaltimetype& time)
{
    return {time.year, time.month, time.day};
}

QList<QDate> startsOf(icalcomponent* event, const icaltimetype& start)
{
    icalproperty* property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    if (property == nullptr)
        return {dateOf(start)};
    const icalrecurrencetype rule = icalproperty_get_rrule(property);
    if (rule.freq != ICAL_YEARLY_RECURRENCE)
        return {};
    QList<QDate> starts;
    const std::unique_ptr<icalrecur_iterator, Freed> each(icalrecur_iterator_new(rule, start));
    while (each && starts.size() < mostRepeats) {
        const icaltimetype next = icalrecur_iterator_next(each.get());
        if (icaltime_is_null_time(next))
            break;
        starts.append(dateOf(next));
    }
    return starts;
}

void addEvent(std::map<QDate, QString>& days, icalcomponent* event)
{
    const icaltimetype start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || !start.is_date)
        return;
    const char* summary = icalcomponent_get_summary(event);
    const icaltimetype end = icalcomponent_get_dtend(event);
    // The end is the day after the last.
    const qint64 length = icaltime_is_null_time(end) ? 1 : dateOf(start).daysTo(dateOf(end));
    const QList<QDate> starts = startsOf(event, start);
    for (const QDate first : starts) {
        for (qint64 i = 0; i < std::clamp<qint64>(length, 1, longestEvent); ++i) {
            if (days.size() < mostDays && first.isValid())
                days.try_emplace(first.addDays(i), QString::fromUtf8(summary).simplified());
        }
    }
}

} // namespace

Result<QList<SpecialDay>> holidaysIn(const QByteArray& ics)
{
    if (ics.size() > largest)
        return failure(ErrorCode::BadInput, QStringLiteral("it is larger than 1 MB"));
    icalerror_set_errors_are_fatal(0);
    const QByteArray text = QByteArray(ics).replace('\0', ' ');
    const std::unique_ptr<icalcomponent, Freed> whole(icalparser_parse_string(text.constData()));
    if (!whole || icalcomponent_isa(whole.get()) != ICAL_VCALENDAR_COMPONENT)
        return failure(ErrorCode::BadInput, QStringLiteral("it is not an iCalendar file"));
    std::map<QDate, QString> days;
    for (icalcomponent* event =
             icalcomponent_get_first_component(whole.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr;
         event = icalcomponent_get_next_component(whole.get(), ICAL_VEVENT_COMPONENT))
        addEvent(days, event);
    if (days.empty())
        return failure(ErrorCode::BadInput, QStringLiteral("it has no all-day event"));
    QList<SpecialDay> holidays;
    for (const auto& [date, name] : days)
        holidays.append({.date = date, .name = name, .hours = {}});
    return holidays;
}

} // namespace heddle::service
