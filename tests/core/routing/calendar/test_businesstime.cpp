#include "core/base/random.h"
#include "core/routing/calendar/businesstime.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace heddle;
using namespace heddle::routing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Calendar officeHours(const QString& zone)
{
    Calendar calendar{
        .name = QStringLiteral("office"), .zone = zone, .week = {}, .specialDays = {}};
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        calendar.week[weekday] = {{hours(8), hours(12)}, {hours(13), hours(17)}};
    return calendar;
}

Calendar nightShift(const QString& zone)
{
    Calendar calendar{.name = QStringLiteral("night"), .zone = zone, .week = {}, .specialDays = {}};
    calendar.week.fill({{minutes(0), hours(6)}, {hours(22), hours(24)}});
    return calendar;
}

Timestamp utc(const char* iso)
{
    return Timestamp::fromDateTime(
        QDateTime::fromString(QLatin1String(iso) + QLatin1Char('Z'), Qt::ISODate));
}

Timestamp local(const char* zone, const char* iso)
{
    QDateTime moment = QDateTime::fromString(QLatin1String(iso), Qt::ISODate);
    moment.setTimeZone(QTimeZone(zone));
    return Timestamp::fromDateTime(moment);
}

/// Open as the wall clock shows it, found the slow way.
bool isOpenByTheWall(const Calendar& calendar, Timestamp at)
{
    const QDateTime wall = at.toDateTime().toTimeZone(QTimeZone(calendar.zone.toUtf8()));
    const Duration since = std::chrono::milliseconds(wall.time().msecsSinceStartOfDay());
    QList<TimeRange> open = calendar.week[static_cast<std::size_t>(wall.date().dayOfWeek() - 1)];
    for (const SpecialDay& day : calendar.specialDays) {
        if (day.date == wall.date())
            open = day.hours;
    }
    return std::any_of(open.begin(), open.end(),
                       [&](const auto& r) { return r.from <= since && since < r.to; });
}

Duration openByTheWall(const Calendar& calendar, Timestamp from, Timestamp to)
{
    Duration open{};
    for (Timestamp at = from; at < to; at = at + 1min)
        open += isOpenByTheWall(calendar, at) ? Duration(1min) : Duration{};
    return open;
}

} // namespace

TEST_CASE("Open time leaves out the night, the lunch break and the weekend", "[routing]")
{
    const BusinessTime time(officeHours(QStringLiteral("UTC")));
    // A Friday.
    CHECK(time.after(utc("2026-03-06T11:30:00"), 1h) == utc("2026-03-06T13:30:00"));
    CHECK(time.after(utc("2026-03-06T16:30:00"), 1h) == utc("2026-03-09T08:30:00"));
    CHECK(time.after(utc("2026-03-06T16:30:00"), 30min) == utc("2026-03-06T17:00:00"));
    CHECK(time.between(utc("2026-03-06T00:00:00"), utc("2026-03-13T00:00:00")) == hours(40));
    CHECK(time.isOpen(utc("2026-03-06T08:00:00")));
    CHECK_FALSE(time.isOpen(utc("2026-03-06T12:00:00")));
    CHECK(time.nextOpen(utc("2026-03-06T17:00:00")) == utc("2026-03-09T08:00:00"));
    CHECK(time.nextOpen(utc("2026-03-06T09:00:00")) == utc("2026-03-06T09:00:00"));
    CHECK(time.nextClosed(utc("2026-03-06T09:00:00")) == utc("2026-03-06T12:00:00"));
}

TEST_CASE("A microsecond before opening is closed, one before closing is open", "[routing]")
{
    const BusinessTime time(officeHours(QStringLiteral("Europe/Berlin")));
    const Timestamp opens = local("Europe/Berlin", "2026-06-01T08:00:00");
    CHECK_FALSE(time.isOpen(opens - Duration(1)));
    CHECK(time.isOpen(opens));
    CHECK(time.isOpen(opens + 4h - Duration(1)));
    CHECK_FALSE(time.isOpen(opens + 4h));
    CHECK(time.between(opens - Duration(1), opens + Duration(1)) == Duration(1));
}

TEST_CASE("Hours over midnight are one stretch", "[routing]")
{
    const BusinessTime time(nightShift(QStringLiteral("Europe/Berlin")));
    const Timestamp evening = local("Europe/Berlin", "2026-06-01T23:30:00");
    CHECK(time.after(evening, 1h) == evening + 1h);
    CHECK(time.nextClosed(evening) == local("Europe/Berlin", "2026-06-02T06:00:00"));
}

TEST_CASE("A spring night is an hour shorter, an autumn night an hour longer", "[routing]")
{
    const BusinessTime time(nightShift(QStringLiteral("Europe/Berlin")));
    const auto night = [&](const char* from, const char* to) {
        return time.between(local("Europe/Berlin", from), local("Europe/Berlin", to));
    };
    CHECK(night("2026-03-21T22:00:00", "2026-03-22T06:00:00") == hours(8));
    CHECK(night("2026-03-28T22:00:00", "2026-03-29T06:00:00") == hours(7));
    CHECK(night("2026-10-24T22:00:00", "2026-10-25T06:00:00") == hours(9));
    CHECK(time.after(local("Europe/Berlin", "2026-03-29T01:00:00"), 2h)
          == local("Europe/Berlin", "2026-03-29T04:00:00"));
}

TEST_CASE("Hours that a spring night leaves out do not open; repeated ones open twice", "[routing]")
{
    Calendar calendar{
        .name = {}, .zone = QStringLiteral("Europe/Berlin"), .week = {}, .specialDays = {}};
    calendar.week.fill({{minutes(150), minutes(165)}});
    const BusinessTime time(calendar);
    CHECK(time.between(utc("2026-03-28T22:00:00"), utc("2026-03-29T22:00:00")) == Duration(0));
    CHECK(time.between(utc("2026-10-24T22:00:00"), utc("2026-10-25T22:00:00")) == Duration(30min));
    CHECK(time.nextClosed(utc("2026-10-25T00:30:00")) == utc("2026-10-25T00:45:00"));
    CHECK(time.nextOpen(utc("2026-10-25T00:45:00")) == utc("2026-10-25T01:30:00"));
}

TEST_CASE("Holidays are closed, and special hours replace the weekday's", "[routing]")
{
    Calendar calendar = officeHours(QStringLiteral("Europe/London"));
    calendar.specialDays = {
        {QDate(2026, 12, 24), QStringLiteral("Christmas Eve"), {{hours(8), hours(12)}}},
        {QDate(2026, 12, 25), QStringLiteral("Christmas Day"), {}},
        {QDate(2026, 12, 26), QStringLiteral("Boxing Day"), {{hours(10), hours(11)}}}};
    const BusinessTime time(calendar);
    CHECK(time.after(utc("2026-12-24T11:00:00"), 2h) == utc("2026-12-26T11:00:00"));
    CHECK(time.after(utc("2026-12-24T11:00:00"), 3h) == utc("2026-12-28T09:00:00"));
}

TEST_CASE("A leap day is a day like its weekday", "[routing]")
{
    const BusinessTime time(officeHours(QStringLiteral("UTC")));
    // 29 February 2028 is a Tuesday.
    CHECK(time.after(utc("2028-02-28T16:00:00"), 2h) == utc("2028-02-29T09:00:00"));
    CHECK(time.between(utc("2028-02-28T00:00:00"), utc("2028-03-02T00:00:00")) == hours(24));
    Calendar closed = officeHours(QStringLiteral("UTC"));
    closed.specialDays = {{QDate(2028, 2, 29), QStringLiteral("leap day"), {}}};
    CHECK(BusinessTime(closed).after(utc("2028-02-28T16:00:00"), 2h) == utc("2028-03-01T09:00:00"));
}

TEST_CASE("Open time agrees with the wall clock minute by minute, anywhere", "[routing]")
{
    struct Place {
        const char* zone;
        const char* from;
    };
    // Nights on which the clock changes, some at midnight, one by half an hour, one skips a day.
    const auto place = GENERATE(Place{"Europe/Berlin", "2026-03-27T00:00:00"},
                                Place{"Europe/Berlin", "2026-10-23T00:00:00"},
                                Place{"America/New_York", "2026-03-07T00:00:00"},
                                Place{"America/New_York", "2026-10-31T00:00:00"},
                                Place{"America/Sao_Paulo", "2018-11-03T00:00:00"},
                                Place{"America/Sao_Paulo", "2019-02-15T00:00:00"},
                                Place{"Australia/Lord_Howe", "2026-04-03T00:00:00"},
                                Place{"Australia/Lord_Howe", "2026-10-02T00:00:00"},
                                Place{"Pacific/Apia", "2011-12-29T00:00:00"},
                                Place{"Asia/Kathmandu", "2026-03-01T00:00:00"},
                                Place{"Europe/Berlin", "2045-03-24T00:00:00"});
    INFO(place.zone << " " << place.from);
    Random chance(3, QString::fromLatin1(place.zone));
    Calendar calendar{.name = {}, .zone = QLatin1String(place.zone), .week = {}, .specialDays = {}};
    for (auto& ranges : calendar.week) {
        const auto a = chance.between(0, 300), b = a + chance.between(1, 400);
        const auto c = b + chance.between(0, 300),
                   d = std::min<qint64>(1440, c + chance.between(1, 500));
        ranges = {{minutes(a), minutes(b)}, {minutes(c), minutes(d)}};
    }
    const BusinessTime time(calendar);
    const Timestamp from = utc(place.from);
    for (int i = 0; i < 20; ++i) {
        const Timestamp a = from + minutes(chance.between(0, 2000));
        const Timestamp b = a + minutes(chance.between(1, 2500));
        const Duration open = openByTheWall(calendar, a, b);
        REQUIRE(time.between(a, b) == open);
        if (open > Duration::zero()) {
            const Timestamp end = time.after(a, open);
            CHECK(end <= b);
            CHECK(time.between(a, end) == open);
            CHECK(time.between(a, end - Duration(1)) == open - Duration(1));
        }
        CHECK(time.isOpen(a) == isOpenByTheWall(calendar, a));
    }
}

TEST_CASE("A calendar that never opens says so, and one that never closes too", "[routing]")
{
    const BusinessTime never{Calendar{}};
    CHECK(never.after(utc("2026-01-01T00:00:00"), 1s) == Timestamp::never());
    CHECK_FALSE(never.nextOpen(utc("2026-01-01T00:00:00")));
    Calendar always;
    always.week.fill({{minutes(0), hours(24)}});
    const BusinessTime open(always);
    CHECK_FALSE(open.nextClosed(utc("2026-01-01T00:00:00")));
    CHECK(open.after(utc("2026-01-01T00:00:00"), hours(1000))
          == utc("2026-01-01T00:00:00") + hours(1000));
}

TEST_CASE("Backwards spans are empty and times before 1970 count as well", "[routing]")
{
    const BusinessTime time(officeHours(QStringLiteral("Europe/Berlin")));
    const Timestamp from = utc("2026-03-06T11:30:00");
    CHECK(time.between(from, from - 5h) == Duration(0));
    CHECK(time.after(from, -1h) == from);
    CHECK(time.between(utc("1969-12-29T00:00:00"), utc("1970-01-05T00:00:00")) == hours(40));
    Calendar old{.name = {}, .zone = QStringLiteral("UTC"), .week = {}, .specialDays = {}};
    old.week.fill({{minutes(0), hours(24)}});
    old.specialDays = {{QDate(1970, 1, 1), QStringLiteral("New Year"), {}}};
    CHECK(BusinessTime(old).isOpen(Timestamp{-1}));
    CHECK_FALSE(BusinessTime(old).isOpen(Timestamp{0}));
}
