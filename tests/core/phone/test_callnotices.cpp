#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "tests/core/phone/phonerig.h"

using namespace heddle;
using namespace heddle::service;
using Desk = heddle::test::PhoneRig;

namespace {

/// Its queue is full of what waits already, and says so.
void beFull(Desk& desk, const QString& notice)
{
    desk.centre.setQueue([&](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 1,
                           .channels = {},
                           .step = OverflowStep::Notice,
                           .notice = notice}};
    });
    desk.line().callIn(QStringLiteral("before"), QStringLiteral("+442079460199"));
    desk.centre.settle();
    REQUIRE(desk.line().announced.isEmpty());
}

void keepSound(Desk& desk, std::optional<OverflowCause> when, const QString& file)
{
    auto plan = *runningCentre(desk.centre.store());
    *plan.noticeSounds += {.queue = plan.queues.at(0).id, .when = when, .sound = file};
    const auto reading = readCentre(toYaml(plan), {});
    REQUIRE(reading.isFit());
    REQUIRE(applyCentre(desk.centre.engine->ledger(), reading.plan, desk.agent));
    CHECK(differencesOf(*runningCentre(desk.centre.store()), reading.plan).isEmpty());
}

const QString fullNotice = QStringLiteral("All our lines are busy. Please wait for about {wait} "
                                          "minutes, or hang up and we will call you back.");

} // namespace

TEST_CASE("A caller to a full queue hears its notice spoken, in its language, while it rings",
          "[phone][service]")
{
    Desk desk;
    beFull(desk, fullNotice);
    desk.line().callIn(QStringLiteral("c1"), heddle::test::callersNumber);
    desk.centre.settle();
    REQUIRE(desk.lines.spoken.size() == 1);
    CHECK(desk.lines.spoken.first().startsWith(QStringLiteral("en: All our lines are busy")));
    CHECK_FALSE(desk.lines.spoken.first().contains(QStringLiteral("{wait}")));
    CHECK(desk.line().announced == QStringList{QStringLiteral("c1 spoken.wav")});
    // Once: what happens to the call later says nothing again.
    desk.beReady();
    CHECK(desk.line().announced.size() == 1);
}

TEST_CASE("A queue's sound file is played in place of the words, the one for the cause first",
          "[phone][service]")
{
    Desk desk;
    beFull(desk, fullNotice);
    keepSound(desk, OverflowCause::Closed, QStringLiteral("/srv/closed.wav"));
    keepSound(desk, std::nullopt, QStringLiteral("/srv/any.wav"));
    desk.line().callIn(QStringLiteral("c1"), heddle::test::callersNumber);
    desk.centre.settle();
    CHECK(desk.line().announced == QStringList{QStringLiteral("c1 /srv/any.wav")});
    keepSound(desk, OverflowCause::Full, QStringLiteral("/srv/full.wav"));
    desk.line().callIn(QStringLiteral("c2"), QStringLiteral("+442079460103"));
    desk.centre.settle();
    CHECK(desk.line().announced.last() == QStringLiteral("c2 /srv/full.wav"));
    CHECK(desk.lines.spoken.isEmpty());
}

TEST_CASE("Where a sound file cannot be played the words are spoken; without a voice it rings on",
          "[phone][service]")
{
    Desk desk;
    beFull(desk, fullNotice);
    keepSound(desk, OverflowCause::Full, QStringLiteral("/srv/full.wav"));
    desk.line().announceFails = ErrorCode::NotFound;
    desk.line().callIn(QStringLiteral("c1"), heddle::test::callersNumber);
    desk.centre.settle();
    CHECK(desk.lines.spoken.size() == 1);
    CHECK(desk.line().announced.last() == QStringLiteral("c1 spoken.wav"));
    desk.lines.hasVoice = false;
    desk.line().callIn(QStringLiteral("c2"), QStringLiteral("+442079460103"));
    desk.centre.settle();
    CHECK(desk.line().announced.last() == QStringLiteral("c2 /srv/full.wav"));
    CHECK(desk.line().call(QStringLiteral("c2")).stage == CallStage::RingingHere);
}
