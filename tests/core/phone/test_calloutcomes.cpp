#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/service/desk/casework.h"
#include "core/service/phone/outcomes/calloutcomes.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/reading/reader.h"
#include "core/service/router/callbacks.h"
#include "core/store/rebuild.h"
#include "core/store/tables/customerstore.h"
#include "tests/core/phone/phonerig.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::callersNumber;
using Desk = heddle::test::PhoneRig;

namespace {

const QString noAnswer = QStringLiteral("no answer");

/// A desk that called a number.
struct Caller : Desk {
    Caller() { centre.advance(4h); }
    InteractionId dial()
    {
        const auto dialled = board.dial(callersNumber);
        centre.settle();
        const auto id = dialled.result();
        REQUIRE(id);
        line().become(QStringLiteral("out-1"), CallStage::RingingThere);
        centre.settle();
        return *id;
    }
    Done end(InteractionId id, const QString& code)
    {
        const Done done = endContact(*centre.engine, agent, id, code);
        centre.settle();
        return done;
    }
    Interaction now(InteractionId id) { return centre.store().interactions().byId(id).value(); }
    /// Somebody rang in vain, and the agent has their call to make.
    InteractionId owe()
    {
        line().callIn(QStringLiteral("c1"), callersNumber);
        centre.settle();
        line().end(QStringLiteral("c1"), CallCause::GivenUp);
        centre.settle();
        beReady();
        const auto offer = centre.offerTo(agent);
        REQUIRE(offer);
        REQUIRE(centre.engine->router().accept(agent, offer->id));
        centre.settle();
        return offer->interaction;
    }
};

} // namespace

TEST_CASE("After a call out its outcome is asked for, and closes it", "[phone][service]")
{
    Caller desk;
    desk.centre.setQueue([](Queue& queue) {
        queue.wrapUp.mode = WrapUpMode::UntilDone;
        queue.wrapUp.codes = {QStringLiteral("solved")};
    });
    const InteractionId id = desk.dial();
    desk.line().become(QStringLiteral("out-1"), CallStage::Talking);
    desk.centre.advance(30s);
    desk.line().end(QStringLiteral("out-1"), CallCause::HungUpHere);
    desk.centre.settle();
    CHECK(desk.now(id).state == InteractionState::WrapUp);
    const auto view = Reader(desk.centre.store(), desk.agent, {}).interaction(id);
    REQUIRE(view);
    CHECK(view->wrapUpCodes.contains(QStringLiteral("solved")));
    CHECK(view->wrapUpCodes.contains(noAnswer));
    CHECK(view->wrapUpNeedsCode);
    CHECK(desk.end(id, QStringLiteral("nonsense")).error().code == ErrorCode::BadInput);
    REQUIRE(desk.end(id, QStringLiteral("reached")));
    CHECK(desk.now(id).state == InteractionState::Closed);
    CHECK(desk.now(id).wrapUpCode == QStringLiteral("reached"));
}

TEST_CASE("A call in has no outcomes of calls out", "[phone][service]")
{
    Caller desk;
    desk.beReady();
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    const Interaction call = desk.interactionOf(QStringLiteral("c1"));
    CHECK(outcomesOf(desk.centre.store(), call).value().isEmpty());
}

TEST_CASE(
    "A call that is owed joins its contact when it is dialled, and nobody there means another "
    "try",
    "[phone][service]")
{
    Caller desk;
    desk.centre.setQueue([](Queue& queue) { queue.targets.firstReply = 1h; });
    const InteractionId owed = desk.owe();
    CHECK(desk.dial() == owed);
    // Taking it is no answer yet.
    CHECK_FALSE(desk.now(owed).firstReplied);
    SECTION("but they answer: what was promised is kept as soon as they talk")
    {
        desk.line().become(QStringLiteral("out-1"), CallStage::Talking);
        desk.centre.settle();
        CHECK(desk.now(owed).firstReplied == desk.centre.clock.now());
        CHECK_FALSE(desk.now(owed).due);
        return;
    }
    desk.line().end(QStringLiteral("out-1"), CallCause::NotAnswered);
    desk.centre.settle();
    CHECK(desk.entryOf(QStringLiteral("out-1")).interaction == owed);
    REQUIRE(desk.end(owed, noAnswer));
    const Interaction waits = desk.now(owed);
    CHECK(waits.state == InteractionState::Queued);
    REQUIRE(waits.callBack);
    CHECK(waits.callBack->tries.size() == 1);
    CHECK_FALSE(store::rebuildCheck(desk.centre.store()).value());
}

TEST_CASE("Whoever wants no calls is called no more", "[phone][service]")
{
    Caller desk;
    const InteractionId id = desk.dial();
    desk.line().end(QStringLiteral("out-1"), CallCause::Declined);
    desk.centre.settle();
    REQUIRE(desk.end(id, QStringLiteral("wants no calls")));
    CHECK(desk.now(id).state == InteractionState::Closed);
    CHECK(desk.board.dial(callersNumber).result().error().code == ErrorCode::Refused);
    CHECK_FALSE(store::rebuildCheck(desk.centre.store()).value());
}

TEST_CASE("A centre's own outcomes stand in its file", "[phone][service]")
{
    Caller desk;
    const auto running = runningCentre(desk.centre.store());
    REQUIRE(running);
    const QByteArray yaml = toYaml(*running)
                            + "call_outcomes:\n"
                              "  - code: sold\n"
                              "  - code: later\n"
                              "    then: try-again\n";
    const CentreReading reading = readCentre(yaml, {});
    REQUIRE(reading.isFit());
    REQUIRE(applyCentre(desk.centre.engine->ledger(), reading.plan, desk.agent));
    const InteractionId id = desk.dial();
    const auto outcomes = outcomesOf(desk.centre.store(), desk.now(id));
    REQUIRE(outcomes);
    CHECK(*outcomes
          == QList<CallOutcome>{{QStringLiteral("sold")},
                                {QStringLiteral("later"), AfterCall::TryAgain}});
    CHECK(runningCentre(desk.centre.store())->callOutcomes == *outcomes);
    CHECK_FALSE(readCentre(toYaml(*running) + "call_outcomes:\n  - then: done\n", {}).isFit());
}
