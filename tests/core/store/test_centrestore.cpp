#include "core/store/rebuild.h"
#include "core/store/tables/centrestore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

Calendar fullCalendar()
{
    Calendar calendar{.name = QStringLiteral("office"), .zone = QStringLiteral("Europe/Berlin")};
    calendar.week[0] = {{8h, 12h}, {13h, 17h + 30min}};
    calendar.week[6] = {{0h, 24h}};
    calendar.specialDays = {
        {.date = QDate(2026, 12, 24), .name = QStringLiteral("Eve"), .hours = {{8h, 12h}}},
        {.date = QDate(2028, 2, 29), .name = QStringLiteral("Leap day")}};
    return calendar;
}

BoostRule fullBoost()
{
    return {.name = QStringLiteral("late: again"),
            .when = {.severity = QStringLiteral("safety"),
                     .tier = QStringLiteral("Gold"),
                     .promise = PromiseState::Broken,
                     .contacts = 3,
                     .within = 168h,
                     .tag = QStringLiteral("refund"),
                     .reach = 5'000'000'000,
                     .language = QStringLiteral("fr"),
                     .channel = ChannelKind::Social},
            .earlier = -30min,
            .critical = true};
}

} // namespace

TEST_CASE("Skills, calendars and boosts come back as they were recorded, and go", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const Skill billing{QStringLiteral("billing"), QStringLiteral("Bills: \"all\"")};
    REQUIRE(store->record(
        {.kind = QStringLiteral("test.all"), .rows = {billing, fullCalendar(), fullBoost()}}));
    store.reopen();
    CHECK(store->centre().skills().value() == QList<Skill>{billing});
    CHECK(store->centre().calendars().value() == QList<Calendar>{fullCalendar()});
    CHECK(store->centre().boosts().value() == QList<BoostRule>{fullBoost()});
    CHECK_FALSE(rebuildCheck(*store).value());
    REQUIRE(store->record({.kind = QStringLiteral("test.gone"),
                           .rows = {Removed{Removed::Kind::Skill, QStringLiteral("billing")},
                                    Removed{Removed::Kind::Calendar, QStringLiteral("office")},
                                    Removed{Removed::Kind::Boost, fullBoost().name}}}));
    CHECK(store->centre().skills().value().isEmpty());
    CHECK(store->centre().calendars().value().isEmpty());
    CHECK(store->centre().boosts().value().isEmpty());
    CHECK_FALSE(rebuildCheck(*store).value());
}
