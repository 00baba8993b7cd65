#include "core/service/config/applying.h"
#include "core/service/config/runningcentre.h"
#include "core/service/desk/casework.h"
#include "core/service/feedback/promises.h"
#include "core/service/router/router.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QDateTime>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

Timestamp utc(const char* text)
{
    return Timestamp::fromDateTime(
        QDateTime::fromString(QString::fromUtf8(text) + QLatin1Char('Z'), Qt::ISODate));
}

/// A centre that is open from nine to five, Monday to Friday, in London, and promises a first
/// answer within an hour and a solution within ten.
struct OfficeHours : TestCentre {
    static Calendar london()
    {
        Calendar office{.name = QStringLiteral("office"), .zone = QStringLiteral("Europe/London")};
        for (std::size_t day = 0; day < 5; ++day)
            office.week[day] = {{9h, 17h}};
        return office;
    }
    OfficeHours()
    {
        const Calendar office = london();
        REQUIRE(engine->ledger().record(
            {{.kind = QStringLiteral("centre.changed"), .rows = {office}}}));
        setQueue([](Queue& queue) {
            queue.calendar = QStringLiteral("office");
            queue.targets = {.firstReply = 1h, .resolution = 10h};
        });
    }
    void goTo(const char* moment) { clock.advance(utc(moment) - clock.now()); }
    InteractionId mailNow(const char* key)
    {
        const QString name = QString::fromUtf8(key);
        return arrive(mail(name, name + QStringLiteral("@home.example"), {})).interaction;
    }
    std::optional<Timestamp> due(InteractionId id) { return interaction(id).due; }
};

} // namespace

TEST_CASE("A promise counts the hours of its queue only", "[service][router]")
{
    OfficeHours centre;
    // A Friday.
    centre.goTo("2026-11-27T16:30:00");
    const InteractionId id = centre.mailNow("one");
    CHECK(centre.due(id) == utc("2026-11-30T09:30:00"));
    centre.goTo("2026-11-28T12:00:00");
    const InteractionId atWeekend = centre.mailNow("two");
    CHECK(centre.due(atWeekend) == utc("2026-11-30T10:00:00"));
    CHECK(centre.interaction(atWeekend).clocks.size() == 2);
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("While it waits for the customer the clocks stand still, and say by whose doing",
          "[service][router]")
{
    OfficeHours centre;
    Casework& work = centre.engine->casework();
    centre.goTo("2026-11-30T09:00:00");
    const InteractionId id = centre.mailNow("one");
    REQUIRE(work.take(centre.admin, id));
    centre.goTo("2026-11-30T09:20:00");
    REQUIRE(work.snooze(centre.admin, id, PendingOn::ThirdParty, std::nullopt));
    CHECK_FALSE(centre.due(id));
    const auto still = centre.interaction(id).clocks;
    REQUIRE(still.size() == 2);
    REQUIRE(still.first().pauses.size() == 1);
    CHECK(still.first().pauses.first().author == centre.admin);
    CHECK(still.first().pauses.first().cause == QStringLiteral("third-party"));
    centre.goTo("2026-11-30T12:00:00");
    REQUIRE(work.wake(centre.admin, id));
    CHECK(centre.due(id) == utc("2026-11-30T12:40:00"));
    // What an agent puts off for themselves stops no promise.
    REQUIRE(work.snooze(centre.admin, id, PendingOn::Until, utc("2026-11-30T14:00:00")));
    CHECK(centre.due(id) == utc("2026-11-30T12:40:00"));
    REQUIRE(work.close(centre.admin, id, {}));
    CHECK_FALSE(centre.due(id));
    for (const TargetClock& clock : centre.interaction(id).clocks)
        CHECK(clock.met == centre.clock.now());
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("Three quarters of a promise are three quarters of its open time", "[service][router]")
{
    OfficeHours centre;
    centre.goTo("2026-11-27T16:30:00");
    const InteractionId id = centre.mailNow("one");
    centre.goTo("2026-11-30T09:14:59");
    centre.settle();
    CHECK(centre.interaction(id).warned == DueWarning::None);
    centre.goTo("2026-11-30T09:15:00");
    centre.settle();
    CHECK(centre.interaction(id).warned == DueWarning::Nearing);
    centre.goTo("2026-11-30T09:30:00");
    centre.settle();
    CHECK(centre.interaction(id).warned == DueWarning::Missed);
}

TEST_CASE("When the administrator moves a calendar to another zone, what has passed stays passed",
          "[service][router]")
{
    OfficeHours centre;
    centre.goTo("2026-11-30T09:00:00");
    const InteractionId id = centre.mailNow("one");
    centre.goTo("2026-11-30T09:20:00");
    Calendar office = OfficeHours::london();
    office.zone = QStringLiteral("America/New_York");
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("centre.applied"), .rows = {office}}}));
    // Twenty minutes are over; nine o'clock there is two in the afternoon here.
    CHECK(centre.due(id) == utc("2026-11-30T14:40:00"));
    centre.goTo("2026-11-30T14:40:00");
    centre.settle();
    CHECK(centre.interaction(id).warned == DueWarning::Missed);
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("A holiday that is put in and the night of the clocks move what is due",
          "[service][router]")
{
    OfficeHours centre;
    SECTION("a holiday")
    {
        centre.goTo("2026-11-27T16:30:00");
        const InteractionId id = centre.mailNow("one");
        Calendar office = OfficeHours::london();
        office.specialDays = {
            {.date = QDate(2026, 11, 30), .name = QStringLiteral("St Andrew"), .hours = {}}};
        REQUIRE(centre.engine->ledger().record(
            {{.kind = QStringLiteral("centre.applied"), .rows = {office}}}));
        CHECK(centre.due(id) == utc("2026-12-01T09:30:00"));
    }
    SECTION("the clocks go forward on 29 March 2026")
    {
        centre.goTo("2026-03-27T16:30:00");
        const InteractionId id = centre.mailNow("one");
        CHECK(centre.due(id) == utc("2026-03-30T08:30:00"));
    }
}

TEST_CASE("What was read, how far it reaches and how often they came move a contact by name",
          "[service][router]")
{
    OfficeHours centre;
    const BoostRule third{.name = QStringLiteral("third contact this week"),
                          .when = {.contacts = 3, .within = std::chrono::days(7)},
                          .earlier = 10min};
    const BoostRule harm{.name = QStringLiteral("somebody's safety"),
                         .when = {.severity = QStringLiteral("safety")},
                         .critical = true};
    const BoostRule reach{
        .name = QStringLiteral("far reach"), .when = {.reach = 5'000}, .earlier = 30min};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("centre.applied"), .rows = {third, harm, reach}}}));
    const auto boostsOf = [&](InteractionId id) {
        QStringList names;
        const auto decision = centre.engine->router().matcher().explained(id);
        REQUIRE(decision);
        for (const Boost& boost : decision->boosts)
            names += boost.name;
        return names;
    };
    const auto mailFromZoe = [&](const char* key) {
        return centre.arrive(
            centre.mail(QString::fromUtf8(key), QStringLiteral("zoe@home.example"), {}));
    };
    CHECK(boostsOf(mailFromZoe("one").interaction).isEmpty());
    CHECK(boostsOf(mailFromZoe("two").interaction).isEmpty());
    Entry last = mailFromZoe("three");
    CHECK(boostsOf(last.interaction) == QStringList{third.name});
    last.readings.severity = {{.kind = SeverityKind::Safety, .score = 800, .words = {}}};
    last.post = PostFacts{.audience = 5'000};
    REQUIRE(
        centre.engine->ledger().record({{.kind = QStringLiteral("reading.corrected"),
                                         .interaction = last.interaction,
                                         .rows = {last, centre.interaction(last.interaction)}}}));
    CHECK(boostsOf(last.interaction) == QStringList{reach.name, harm.name, third.name});
    CHECK(centre.engine->router().matcher().explained(last.interaction)->bandCause
          == BandCause::Critical);
}

TEST_CASE("A contact that moves to another queue is due by what that one promises",
          "[service][router]")
{
    OfficeHours centre;
    const QueueId general = centre.engine->roster().defaultQueue();
    const auto id = centre.store().newQueueId();
    REQUIRE(id);
    Queue repairs{.id = *id, .name = QStringLiteral("Repairs"), .members = {centre.admin}};
    repairs.targets = {.firstReply = 2h};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("queue.changed"), .rows = {repairs}}}));
    centre.goTo("2026-11-30T09:00:00");
    const InteractionId mail = centre.mailNow("one");
    REQUIRE(centre.due(mail) == utc("2026-11-30T10:00:00"));
    centre.goTo("2026-11-30T09:30:00");
    Casework& work = centre.engine->casework();
    REQUIRE(work.assign(centre.admin, mail, {}, *id));
    // From when it came, by the hours of where it is now.
    CHECK(centre.due(mail) == utc("2026-11-30T11:00:00"));
    CHECK(centre.interaction(mail).clocks.size() == 1);
    CHECK(centre.interaction(mail).arrived == utc("2026-11-30T09:00:00"));
    SECTION("and by the first one's again when it comes back")
    {
        REQUIRE(work.assign(centre.admin, mail, {}, general));
        CHECK(centre.due(mail) == utc("2026-11-30T10:00:00"));
    }
    SECTION("and by the heir's when its queue is given up")
    {
        repairs.active = false;
        REQUIRE(centre.engine->ledger().record(
            {{.kind = QStringLiteral("queue.changed"), .rows = {repairs}}}));
        CHECK(centre.interaction(mail).queue == general);
        CHECK(centre.due(mail) == utc("2026-11-30T10:00:00"));
    }
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("A promise of another contact that is broken moves what waits of the customer",
          "[service][router]")
{
    OfficeHours centre;
    const BoostRule broken{.name = QStringLiteral("broken promise"),
                           .when = {.promise = PromiseState::Broken},
                           .earlier = 30min};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("centre.applied"), .rows = {broken}}}));
    centre.goTo("2026-11-30T09:00:00");
    const auto mailFromZoe = [&](const char* key) {
        return centre
            .arrive(centre.mail(QString::fromUtf8(key), QStringLiteral("zoe@home.example"), {}))
            .interaction;
    };
    const InteractionId first = mailFromZoe("one");
    REQUIRE(centre.engine->casework().take(centre.admin, first));
    const auto promise = centre.engine->promises().make(
        centre.admin, first, QStringLiteral("We ring you by ten"), utc("2026-11-30T10:00:00"));
    REQUIRE(promise);
    REQUIRE(centre.engine->casework().close(centre.admin, first, {}));
    const InteractionId other =
        centre.arrive(centre.mail(QStringLiteral("two"), QStringLiteral("ben@home.example"), {}))
            .interaction;
    const InteractionId second = mailFromZoe("three");
    const auto isMoved = [&](InteractionId id) {
        const auto decision = centre.engine->router().matcher().explained(id);
        REQUIRE(decision);
        return decision->boosts.size() == 1 && decision->boosts.first().name == broken.name;
    };
    centre.goTo("2026-11-30T09:59:59");
    centre.settle();
    CHECK_FALSE(isMoved(second));
    centre.goTo("2026-11-30T10:00:00");
    centre.settle();
    CHECK(isMoved(second));
    CHECK_FALSE(isMoved(other));
    REQUIRE(centre.engine->promises().settle(centre.admin, *promise));
    CHECK_FALSE(isMoved(second));
}

TEST_CASE("A supervisor puts a contact forward, and it is offered first", "[service][router]")
{
    OfficeHours centre;
    centre.goTo("2026-11-30T09:00:00");
    const InteractionId first = centre.mailNow("one");
    centre.goTo("2026-11-30T09:10:00");
    const InteractionId second = centre.mailNow("two");
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    CHECK(centre.engine->casework().prioritise(ben, second, 15min).error().code
          == ErrorCode::Refused);
    REQUIRE(centre.engine->casework().prioritise(centre.admin, second, 15min));
    REQUIRE(centre.engine->router().setPresence(ben, Presence::Ready, {}));
    const auto offer = centre.offerTo(ben);
    REQUIRE(offer);
    CHECK(offer->interaction == second);
    REQUIRE(offer->decision.boosts.size() == 1);
    CHECK(offer->decision.boosts.first().name == QStringLiteral("supervisor"));
    REQUIRE(centre.engine->casework().prioritise(centre.admin, second, {}));
    CHECK(centre.interaction(second).boosts.isEmpty());
    CHECK(centre.interaction(first).state == InteractionState::Queued);
}

TEST_CASE("A better customer is promised more, and centre-wide rules move a contact forward",
          "[service][router]")
{
    OfficeHours centre;
    centre.setQueue([](Queue& queue) {
        queue.calendar.clear();
        queue.specialTargets = {
            {.channel = {}, .tier = QStringLiteral("Gold"), .targets = {.firstReply = 10min}}};
    });
    const BoostRule gold{.name = QStringLiteral("gold customer"),
                         .when = {.tier = QStringLiteral("Gold")},
                         .earlier = 5min};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("centre.changed"), .rows = {gold}}}));
    const InteractionId first = centre.mailNow("amira");
    Customer amira = *centre.store().customers().byId(centre.interaction(first).customer);
    amira.tier = QStringLiteral("Gold");
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("customer.changed"), .customer = amira.id, .rows = {amira}}}));
    REQUIRE(centre.engine->casework().close(centre.admin, first, {}));
    centre.mailNow("ben");
    const Entry again = centre.arrive(centre.mail(
        QStringLiteral("two"), QStringLiteral("amira@home.example"), QStringLiteral("Again")));
    CHECK(centre.due(again.interaction) == centre.clock.now() + 10min);
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    CHECK(offer->interaction == again.interaction);
    REQUIRE(offer->decision.boosts.size() == 1);
    CHECK(offer->decision.boosts.first().name == QStringLiteral("gold customer"));
    CHECK(offer->decision.rank.key == *offer->decision.due - 5min);
}

TEST_CASE("A queue that promises something else counts what waits there by that",
          "[service][router]")
{
    OfficeHours centre;
    centre.goTo("2026-11-30T09:00:00");
    const InteractionId waiting = centre.mailNow("one");
    const InteractionId answered = centre.mailNow("two");
    REQUIRE(centre.due(waiting) == utc("2026-11-30T10:00:00"));
    REQUIRE(centre.engine->casework().take(centre.admin, answered));
    REQUIRE(centre.engine->casework().close(centre.admin, answered, {}));
    centre.goTo("2026-11-30T09:30:00");
    Ledger& ledger = centre.engine->ledger();
    CentrePlan plan = runningCentre(centre.store()).value();
    plan.queues.first().targets = {.firstReply = 3h, .resolution = 10h};
    plan.calendars.first().week[0] = {{9h, 11h}, {13h, 17h}};
    const auto changed = applyCentre(ledger, plan, centre.admin);
    REQUIRE(changed);
    centre.settle();
    // From where it began, by the hours as they are now.
    CHECK(centre.due(waiting) == utc("2026-11-30T14:00:00"));
    CHECK_FALSE(centre.due(answered));
    CHECK(changed->last().path.endsWith(QStringLiteral(".open_contacts")));
    CHECK(changed->last().after == QStringLiteral("counted by the new promises"));
    // Without a promise nothing is due any more; with one again, from when it came.
    plan.queues.first().targets = {};
    REQUIRE(applyCentre(ledger, plan, centre.admin));
    centre.settle();
    CHECK_FALSE(centre.due(waiting));
    plan.queues.first().targets = {.firstReply = 1h};
    REQUIRE(applyCentre(ledger, plan, centre.admin));
    centre.settle();
    CHECK(centre.due(waiting) == utc("2026-11-30T10:00:00"));
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}
