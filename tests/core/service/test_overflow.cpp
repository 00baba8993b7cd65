#include "core/service/desk/casework.h"
#include "core/service/router/router.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// A centre with a second queue to overflow into.
struct Overflowing : TestCentre {
    Overflowing()
    {
        general = engine->roster().defaultQueue();
        const auto id = store().newQueueId();
        REQUIRE(id);
        night = *id;
        keep({.id = night, .name = QStringLiteral("Night"), .members = {admin}});
    }
    void keep(const Queue& queue)
    {
        REQUIRE(
            engine->ledger().record({{.kind = QStringLiteral("queue.changed"), .rows = {queue}}}));
    }
    void goTo(const char* moment)
    {
        const auto at = QDateTime::fromString(QString::fromUtf8(moment), Qt::ISODate);
        clock.advance(Timestamp::fromDateTime(at) - clock.now());
    }
    routing::Admission admit(QueueId queue, ChannelKind kind)
    {
        return engine->router().admissions().admit(queue, kind);
    }
    Interaction mailNow(int number)
    {
        return interaction(arrive(mail(QString::number(number),
                                       QStringLiteral("c%1@home.example").arg(number), {}))
                               .interaction);
    }

    QueueId general;
    QueueId night;
};

} // namespace

TEST_CASE("Outside a queue's hours its contacts go where its rule says", "[service][router]")
{
    Overflowing centre;
    Calendar office{.name = QStringLiteral("office"), .zone = QStringLiteral("UTC")};
    office.week = everyDay({9h, 17h});
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("centre.changed"), .rows = {office}}}));
    centre.setQueue([&](Queue& queue) {
        queue.calendar = QStringLiteral("office");
        queue.overflow = {
            {.when = OverflowCause::Closed, .step = OverflowStep::Queue, .queue = centre.night}};
    });
    centre.goTo("2026-11-24T12:00:00Z");
    CHECK(centre.mailNow(1).queue == centre.general);
    centre.goTo("2026-11-24T20:00:00Z");
    const Interaction late = centre.mailNow(2);
    CHECK(late.queue == centre.night);
    const auto lines = centre.store().journal().of(late.id, 10);
    REQUIRE(lines);
    CHECK(lines->first()
              .body.value(QLatin1String("facts"))
              .toObject()
              .value(QLatin1String("overflow"))
              .toObject()
              .value(QLatin1String("cause"))
          == QStringLiteral("closed"));
}

TEST_CASE("A full queue sends on what comes, with its age, and only for the channels it says",
          "[service][router]")
{
    Overflowing centre;
    centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 2,
                           .channels = {ChannelKind::Email},
                           .step = OverflowStep::Queue,
                           .queue = centre.night}};
    });
    CHECK(centre.mailNow(1).queue == centre.general);
    CHECK(centre.mailNow(2).queue == centre.general);
    CHECK(centre.mailNow(3).queue == centre.night);
    CHECK(centre.admit(centre.general, ChannelKind::Chat).queue == centre.general);
}

TEST_CASE("Queues that send to each other keep what comes; a notice moves nothing",
          "[service][router]")
{
    Overflowing centre;
    centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 0,
                           .step = OverflowStep::Queue,
                           .queue = centre.night}};
    });
    Queue night{.id = centre.night, .name = QStringLiteral("Night"), .members = {centre.admin}};
    night.overflow = {{.when = OverflowCause::Full,
                       .waiting = 0,
                       .step = OverflowStep::Queue,
                       .queue = centre.general}};
    centre.keep(night);
    CHECK(centre.mailNow(1).queue == centre.general);
    night.overflow = {{.when = OverflowCause::Full,
                       .waiting = 0,
                       .step = OverflowStep::Notice,
                       .queue = {},
                       .notice = QStringLiteral("It takes longer today.")}};
    centre.keep(night);
    const auto noticed = centre.admit(centre.night, ChannelKind::Email);
    CHECK(noticed.queue == centre.night);
    CHECK(noticed.step == OverflowStep::Notice);
    CHECK(noticed.notices == QStringList{QStringLiteral("It takes longer today.")});
}

TEST_CASE("What a queue has to say stands in the contact's timeline, with the wait in minutes",
          "[service][router]")
{
    Overflowing centre;
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 1,
                           .step = OverflowStep::Notice,
                           .queue = {},
                           .notice = QStringLiteral("It takes {wait} minutes.")}};
    });
    for (int i = 0; i < 6; ++i)
        centre.mailNow(i);
    const Interaction last = centre.mailNow(7);
    const auto timeline = centre.store().entries().timeline(
        {.customer = last.customer, .interaction = last.id, .limit = 10});
    REQUIRE(timeline);
    const auto told =
        std::find_if(timeline->entries.begin(), timeline->entries.end(), [](const Entry& entry) {
            return entry.subject == QLatin1String("notice.full");
        });
    REQUIRE(told != timeline->entries.end());
    CHECK(told->kind == EntryKind::System);
    static const QRegularExpression words(QStringLiteral("^It takes \\d+-\\d+ minutes\\.$"));
    INFO(told->text.toStdString());
    CHECK(words.match(told->text).hasMatch());
}

TEST_CASE("Where the wait is too long a call is sent on; where somebody is free there is none",
          "[service][router]")
{
    Overflowing centre;
    centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::TooLong,
                           .waiting = 0,
                           .wait = 10min,
                           .channels = {ChannelKind::Phone},
                           .step = OverflowStep::Queue,
                           .queue = centre.night}};
    });
    // Nobody serves it: any wait is too long.
    CHECK(centre.admit(centre.general, ChannelKind::Phone).queue == centre.night);
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    CHECK(centre.admit(centre.general, ChannelKind::Phone).queue == centre.general);
    CHECK(centre.engine->router().admissions().estimate(centre.general, ChannelKind::Phone)
          == routing::WaitEstimate{});
    for (int i = 0; i < 6; ++i)
        centre.mailNow(i);
    const auto wait =
        centre.engine->router().admissions().estimate(centre.general, ChannelKind::Phone);
    REQUIRE(wait);
    CHECK(wait->expected > 10min);
    CHECK(wait->low < wait->expected);
    CHECK(centre.admit(centre.general, ChannelKind::Phone).queue == centre.night);
}

TEST_CASE("A call that reached nobody is owed a call back where its queue says so",
          "[service][router]")
{
    Overflowing centre;
    centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 0,
                           .channels = {ChannelKind::Phone},
                           .step = OverflowStep::CallBack,
                           .queue = {},
                           .notice = {}}};
    });
    Inbound call{.channel = ChannelKind::Phone,
                 .account = centre.channel->account(),
                 .key = QStringLiteral("call-1"),
                 .senderKind = IdentityKind::Phone,
                 .senderAddress = QStringLiteral("+441632960001"),
                 .senderShown = QStringLiteral("01632 960001"),
                 .at = centre.clock.now()};
    call.call = CallFacts{.end = CallEnd::Abandoned, .waited = 40s};
    const Interaction missed = centre.interaction(centre.arrive(call).interaction);
    REQUIRE(missed.callBack);
    CHECK(missed.callBack->number == call.senderAddress);
    CHECK(missed.state == InteractionState::Queued);
    call.key = QStringLiteral("call-2");
    call.call->end = CallEnd::Talked;
    CHECK_FALSE(centre.interaction(centre.arrive(call).interaction).callBack);
}
