#include "core/service/desk/casework.h"
#include "core/store/blobstore.h"
#include "core/store/rebuild.h"
#include "core/store/tables/customerstore.h"
#include "tests/core/phone/phonerig.h"

#include <QFile>

using namespace heddle;
using namespace heddle::service;
using heddle::test::callersNumber;
using Desk = heddle::test::PhoneRig;

namespace {

/// A desk whose line takes messages after 25 seconds.
struct Machine : Desk {
    explicit Machine(const QString& greeting = {})
    {
        centre.advance(4h); // into the hours for calls
        REQUIRE(PhoneLines(centre.engine->ledger())
                    .save({.name = QStringLiteral("Support"),
                           .user = QStringLiteral("1001"),
                           .domain = QStringLiteral("pbx.example"),
                           .voicemail = 25s,
                           .greeting = greeting},
                          agent));
        centre.settle();
    }
    void ringOut()
    {
        line().callIn(QStringLiteral("c1"), callersNumber);
        centre.settle();
        centre.advance(25s);
        centre.settle();
    }
    /// The caller has said something and hangs up.
    void leaveMessage()
    {
        QFile file(line().call(QStringLiteral("c1")).recording);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("fLaC what was said");
        file.close();
        centre.advance(12s);
        line().end(QStringLiteral("c1"), CallCause::HungUpThere);
        centre.settle();
    }
};

} // namespace

TEST_CASE("Where nobody answers a message is taken, and is work with the sound in the timeline",
          "[phone][service]")
{
    Machine desk(QStringLiteral("/srv/greeting.wav"));
    desk.ringOut();
    CHECK(desk.line().greetings == QStringList{QStringLiteral("/srv/greeting.wav")});
    CHECK(desk.line().call(QStringLiteral("c1")).isMessage);
    desk.leaveMessage();
    const Entry entry = desk.entryOf(QStringLiteral("c1"));
    REQUIRE(entry.call);
    CHECK(entry.call->end == CallEnd::Voicemail);
    REQUIRE(entry.attachments.size() == 1);
    CHECK(entry.attachments.first().name == QStringLiteral("message.flac"));
    CHECK(entry.call->recording == entry.attachments.first().blob);
    CHECK(desk.centre.store().blobs().path(entry.call->recording));
    const Interaction waits = desk.interactionOf(QStringLiteral("c1"));
    CHECK(waits.state == InteractionState::Queued);
    REQUIRE(waits.callBack);
    CHECK(waits.callBack->number == callersNumber);
    desk.beReady();
    CHECK(desk.centre.offerTo(desk.agent));
    CHECK_FALSE(store::rebuildCheck(desk.centre.store()).value());
}

TEST_CASE("Whoever hangs up after the tone leaves a missed call, and no sound", "[phone][service]")
{
    Machine desk;
    desk.ringOut();
    desk.line().sayNothing(QStringLiteral("c1"));
    desk.line().end(QStringLiteral("c1"), CallCause::HungUpThere);
    desk.centre.settle();
    const Entry entry = desk.entryOf(QStringLiteral("c1"));
    CHECK(entry.call->end == CallEnd::Missed);
    CHECK(entry.attachments.isEmpty());
    CHECK(desk.interactionOf(QStringLiteral("c1")).callBack);
}

TEST_CASE("A call that is answered, or over, is asked for no message", "[phone][service]")
{
    Machine desk;
    SECTION("answered in time")
    {
        desk.beReady();
        desk.line().callIn(QStringLiteral("c1"), callersNumber);
        desk.centre.settle();
        REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
    }
    SECTION("given up")
    {
        desk.line().callIn(QStringLiteral("c1"), callersNumber);
        desk.centre.settle();
        desk.line().end(QStringLiteral("c1"), CallCause::GivenUp);
    }
    desk.centre.settle();
    desk.centre.advance(60s);
    CHECK(desk.line().greetings.isEmpty());
}

TEST_CASE("An agent who takes the contact breaks in", "[phone][service]")
{
    Machine desk;
    desk.ringOut();
    REQUIRE(desk.line().call(QStringLiteral("c1")).isMessage);
    desk.beReady();
    const Interaction waits = desk.interactionOf(QStringLiteral("c1"));
    if (const auto offer = desk.centre.offerTo(desk.agent))
        REQUIRE(desk.centre.engine->router().accept(desk.agent, offer->id));
    else
        REQUIRE(desk.centre.engine->casework().take(desk.agent, waits.id));
    desk.centre.settle();
    CHECK_FALSE(desk.line().call(QStringLiteral("c1")).isMessage);
    CHECK(desk.line().call(QStringLiteral("c1")).stage == CallStage::Talking);
}

TEST_CASE("Outside the hours a message is taken at once, where the queue says so",
          "[phone][service]")
{
    Machine desk;
    desk.centre.setQueue([](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 0,
                           .channels = {ChannelKind::Phone},
                           .step = OverflowStep::Message}};
    });
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    CHECK(desk.line().greetings.size() == 1);
    desk.leaveMessage();
    CHECK(desk.entryOf(QStringLiteral("c1")).call->end == CallEnd::Voicemail);
    CHECK(desk.interactionOf(QStringLiteral("c1")).state == InteractionState::Queued);
}

TEST_CASE("A message is taken after the queue's notice, also where it cannot be spoken",
          "[phone][service]")
{
    Machine desk;
    desk.centre.setQueue([](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 0,
                           .channels = {ChannelKind::Phone},
                           .step = OverflowStep::Message,
                           .notice = QStringLiteral("We are closed. Please leave a message.")}};
    });
    QStringList doings{QStringLiteral("announce c1"), QStringLiteral("message c1")};
    SECTION("spoken") {}
    SECTION("without a voice")
    {
        desk.lines.hasVoice = false;
        doings.removeFirst();
    }
    SECTION("not played")
    {
        desk.line().announceFails = ErrorCode::Unsupported;
    }
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    CHECK(desk.lines.spoken.size() == 1);
    CHECK(desk.line().doings == doings);
    CHECK(desk.line().call(QStringLiteral("c1")).isMessage);
}

TEST_CASE("A line that takes no messages rings on", "[phone][service]")
{
    Desk desk;
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    desk.centre.advance(90s);
    CHECK(desk.line().greetings.isEmpty());
    CHECK(desk.line().call(QStringLiteral("c1")).stage == CallStage::RingingHere);
}
