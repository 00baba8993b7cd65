#include "core/service/phone/switchboard.h"
#include "core/store/rebuild.h"
#include "tests/core/phone/phonerig.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::callersNumber;
using heddle::test::ScriptedLine;

namespace {

const QString call = QStringLiteral("c1");

/// Two agents whose desks have the same line: the exchange rings both.
struct Desks : heddle::test::PhoneRig {
    AgentId ann = centre.addAgent(QStringLiteral("ann"));
    heddle::test::ScriptedLines annsLines{centre.clock};
    Switchboard annsBoard{*centre.engine,
                          annsLines,
                          centre.secrets,
                          {.agent = ann, .recordings = centre.dir.filePath(QStringLiteral("a"))}};

    Desks()
    {
        centre.advance(4h); // into the hours for calls
        centre.setQueue([&](Queue& queue) { queue.members += ann; });
        REQUIRE(annsBoard.start());
    }
    ScriptedLine& annsLine() { return *annsLines.lines.at(QStringLiteral("Support")); }
    void callIn()
    {
        line().callIn(call, callersNumber);
        annsLine().callIn(call, callersNumber);
        centre.settle();
    }
    void annTakesIt()
    {
        REQUIRE(centre.engine->router().setPresence(ann, Presence::Ready, {}));
        centre.settle();
        REQUIRE(annsBoard.answer(call).result());
        centre.settle();
    }
};

} // namespace

TEST_CASE("A call that rings at two desks is one contact, and rings where it is offered",
          "[phone][service]")
{
    Desks desks;
    desks.callIn();
    const Interaction contact = desks.interactionOf(call);
    const auto open = desks.centre.store().interactions().openIn(contact.queue);
    REQUIRE(open);
    CHECK(open->size() == 1);
    desks.annTakesIt();
    CHECK(desks.line().ringing.isEmpty());
    CHECK(desks.annsLine().call(call).stage == CallStage::Talking);
    CHECK(desks.line().call(call).stage == CallStage::RingingHere);
}

TEST_CASE("The desk where a call rang in vain changes nothing of the talk", "[phone][service]")
{
    Desks desks;
    desks.callIn();
    desks.annTakesIt();
    desks.line().end(call, CallCause::Elsewhere);
    desks.centre.settle();
    CHECK(desks.interactionOf(call).state == InteractionState::Assigned);
    CHECK(desks.entryOf(call).call->end == CallEnd::Ongoing);
    CHECK_FALSE(desks.interactionOf(call).callBack);
    desks.centre.advance(60s);
    desks.annsLine().end(call, CallCause::HungUpThere);
    desks.centre.settle();
    CHECK(desks.entryOf(call).call->end == CallEnd::Talked);
}

TEST_CASE("Who gives up at two desks is owed one call back", "[phone][service]")
{
    Desks desks;
    desks.callIn();
    desks.line().end(call, CallCause::GivenUp);
    desks.annsLine().end(call, CallCause::GivenUp);
    desks.centre.settle();
    CHECK(desks.interactionOf(call).state == InteractionState::Queued);
    CHECK(desks.interactionOf(call).callBack);
    CHECK(desks.centre.store().interactions().openIn(desks.interactionOf(call).queue)->size() == 1);
}

TEST_CASE("A call that a telephone outside the centre took waits for nobody", "[phone][service]")
{
    Desks desks;
    desks.callIn();
    desks.line().end(call, CallCause::Elsewhere);
    desks.annsLine().end(call, CallCause::Elsewhere);
    desks.centre.settle();
    CHECK(desks.interactionOf(call).state == InteractionState::Closed);
    CHECK(desks.entryOf(call).call->end == CallEnd::Talked);
    CHECK_FALSE(store::rebuildCheck(desks.centre.store()).value());
}

TEST_CASE("A call that is offered to a colleague is not shown, and cannot be declined for all",
          "[phone][service]")
{
    Desks desks;
    desks.callIn();
    REQUIRE_FALSE(desks.told.isEmpty());
    CHECK(desks.told.last().call.stage == CallStage::RingingHere);
    REQUIRE(desks.centre.engine->router().setPresence(desks.ann, Presence::Ready, {}));
    desks.centre.settle();
    CHECK(desks.annsLine().ringing == QStringList{call});
    CHECK(desks.told.last().call.isOver());
    CHECK(desks.board.decline(call).result().error().code == ErrorCode::Conflict);
    const auto offer = desks.centre.offerTo(desks.ann);
    REQUIRE(offer);
    REQUIRE(desks.centre.engine->router().decline(desks.ann, offer->id, {}));
    desks.centre.settle();
    CHECK(desks.told.last().call.stage == CallStage::RingingHere);
}
