#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/service/desk/casework.h"
#include "core/service/phone/switchboard.h"
#include "core/service/router/router.h"
#include "core/store/blobstore.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"
#include "tests/core/phone/phonerig.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QFile>

using namespace heddle;
using namespace heddle::service;
using heddle::test::callersNumber;
using heddle::test::ScriptedLine;
using Desk = heddle::test::PhoneRig;

TEST_CASE("A call in is offered, rings at the desk, is answered by accepting, and wraps up",
          "[phone][service]")
{
    Desk desk;
    desk.centre.setQueue([](Queue& queue) { queue.wrapUp.mode = WrapUpMode::UntilDone; });
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    desk.centre.advance(12s);
    desk.beReady();
    const auto offer = desk.centre.offerTo(desk.agent);
    REQUIRE(offer);
    CHECK(desk.line().ringing == QStringList{QStringLiteral("c1")});
    desk.centre.advance(4s);
    REQUIRE(desk.centre.engine->router().accept(desk.agent, offer->id));
    desk.centre.settle();
    CHECK(desk.line().call(QStringLiteral("c1")).stage == CallStage::Talking);
    CHECK(desk.line().ringing.isEmpty());
    CHECK(desk.told.last().interaction == desk.interactionOf(QStringLiteral("c1")).id);
    desk.centre.advance(60s);
    desk.line().end(QStringLiteral("c1"), CallCause::HungUpThere);
    desk.centre.settle();
    CHECK(desk.interactionOf(QStringLiteral("c1")).state == InteractionState::WrapUp);
    const Entry entry = desk.entryOf(QStringLiteral("c1"));
    REQUIRE(entry.call);
    CHECK(entry.kind == EntryKind::Call);
    CHECK(entry.call->end == CallEnd::Talked);
    CHECK(entry.call->waited == 12s);
    CHECK(entry.call->rang == 4s);
    CHECK(entry.call->talked == 60s);
    CHECK_FALSE(entry.edited);
    CHECK(desk.board.calls().isEmpty());
}

TEST_CASE("A call that was answered in time is not late while they talk", "[phone][service]")
{
    Desk desk;
    desk.centre.setQueue([](Queue& queue) {
        queue.targets = {.firstReply = 30s, .resolution = 8h};
        queue.wrapUp.mode = WrapUpMode::UntilDone;
    });
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    const Timestamp rang = desk.interactionOf(QStringLiteral("c1")).arrived;
    CHECK(desk.interactionOf(QStringLiteral("c1")).due == rang + 30s);
    desk.centre.advance(10s);
    desk.beReady();
    REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
    desk.centre.settle();
    CHECK(desk.interactionOf(QStringLiteral("c1")).firstReplied == rang + 10s);
    desk.centre.advance(10min);
    const Interaction talk = desk.interactionOf(QStringLiteral("c1"));
    CHECK(talk.state == InteractionState::Assigned);
    CHECK(talk.due == rang + 8h);
    CHECK(talk.warned == DueWarning::None);
    CHECK_FALSE(store::rebuildCheck(desk.centre.store()).value());
}

TEST_CASE("A caller whom nobody takes is owed a call back", "[phone][service]")
{
    Desk desk;
    desk.centre.advance(4h); // into the hours for calls
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    CHECK(desk.line().ringing.isEmpty()); // not ready: nothing rings
    const Timestamp rang = desk.interactionOf(QStringLiteral("c1")).arrived;
    desk.centre.advance(40s);
    desk.line().end(QStringLiteral("c1"), CallCause::GivenUp);
    desk.centre.settle();
    const Interaction missed = desk.interactionOf(QStringLiteral("c1"));
    CHECK(missed.state == InteractionState::Queued);
    CHECK(missed.arrived == rang);
    REQUIRE(missed.callBack);
    CHECK(missed.callBack->number == callersNumber);
    CHECK(desk.entryOf(QStringLiteral("c1")).call->end == CallEnd::Abandoned);
    desk.beReady();
    CHECK(desk.centre.offerTo(desk.agent));
    CHECK(desk.line().ringing.isEmpty());
    CHECK_FALSE(store::rebuildCheck(desk.centre.store()).value());
}

TEST_CASE("Whoever hangs up while offered is before nobody at once", "[phone][service]")
{
    Desk desk;
    desk.centre.advance(4h);
    desk.beReady();
    QString from = callersNumber;
    SECTION("with their number") {}
    SECTION("with none")
    {
        from.clear();
    }
    desk.line().callIn(QStringLiteral("c1"), from);
    desk.centre.settle();
    const auto offer = desk.centre.offerTo(desk.agent);
    REQUIRE(offer);
    desk.line().end(QStringLiteral("c1"), CallCause::GivenUp);
    desk.centre.settle();
    const auto over = desk.centre.store().offers().byId(offer->id);
    REQUIRE(over);
    CHECK(over->end == OfferEnd::Withdrawn);
    CHECK(over->ended == desk.centre.clock.now());
    const Interaction missed = desk.interactionOf(QStringLiteral("c1"));
    const auto next = desk.centre.offerTo(desk.agent);
    if (from.isEmpty()) {
        CHECK(missed.state == InteractionState::Closed); // nobody can be rung
        CHECK_FALSE(next);
    } else {
        CHECK(missed.callBack);
        REQUIRE(next); // to ring back, now
        CHECK(next->interaction == missed.id);
    }
}

TEST_CASE("An offer that runs out, and Not ready, stop the ringing", "[phone][service]")
{
    Desk desk;
    desk.beReady();
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    REQUIRE(desk.line().ringing.size() == 1);
    SECTION("it runs out")
    {
        desk.centre.advance(60s);
    }
    SECTION("not ready")
    {
        REQUIRE(desk.centre.engine->router().setPresence(desk.agent, Presence::NotReady,
                                                         QStringLiteral("break")));
        desk.centre.settle();
    }
    CHECK(desk.line().ringing.isEmpty());
    CHECK(desk.line().call(QStringLiteral("c1")).stage == CallStage::RingingHere);
}

TEST_CASE("A number is one customer, however they reach us; a withheld one is nobody we know",
          "[phone][service]")
{
    Desk desk;
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.line().callIn(QStringLiteral("c2"), callersNumber);
    desk.line().callIn(QStringLiteral("c3"), {});
    desk.line().callIn(QStringLiteral("c4"), {});
    desk.centre.settle();
    CHECK(desk.interactionOf(QStringLiteral("c1")).customer
          == desk.interactionOf(QStringLiteral("c2")).customer);
    CHECK(desk.interactionOf(QStringLiteral("c3")).customer
          != desk.interactionOf(QStringLiteral("c4")).customer);
}

TEST_CASE("A call out is a contact of whom it reaches, with its entry", "[phone][service]")
{
    Desk desk;
    const auto dialled = desk.board.dial(QStringLiteral("020 7946 0102"));
    desk.centre.settle();
    REQUIRE(dialled.isFinished());
    REQUIRE(dialled.result());
    CHECK(desk.line().dialled == QStringList{callersNumber});
    const QString call = QStringLiteral("out-1");
    desk.line().become(call, CallStage::RingingThere);
    desk.line().become(call, CallStage::Talking);
    desk.centre.settle();
    const Interaction contact = desk.interactionOf(call);
    CHECK(contact.id == *dialled.result());
    CHECK(contact.assignee == desk.agent);
    CHECK(contact.state == InteractionState::Assigned);
    const Entry entry = desk.entryOf(call);
    CHECK(entry.interaction == contact.id);
    CHECK(entry.direction == Direction::Outbound);
}

TEST_CASE("Who wants no calls is not called; help always is", "[phone][service]")
{
    Desk desk;
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    auto customer =
        *desk.centre.store().customers().byId(desk.interactionOf(QStringLiteral("c1")).customer);
    customer.doNotUse = {QStringLiteral("phone")};
    REQUIRE(desk.centre.engine->ledger().record(
        {{.kind = QStringLiteral("customer.changed"), .rows = {customer}}}));
    const auto barred = desk.board.dial(callersNumber);
    desk.centre.settle();
    CHECK(barred.result().error().code == ErrorCode::Refused);
    CHECK(desk.line().dialled.isEmpty());
    desk.line().stop();
    CHECK(desk.board.dial(QStringLiteral("1002")).result().error().code == ErrorCode::Offline);
    const auto help = desk.board.dial(QStringLiteral("999"));
    desk.centre.settle();
    CHECK(help.result());
    CHECK(desk.line().dialled == QStringList{QStringLiteral("999")});
}

TEST_CASE("A second call waits at the desk, and taking it answers it", "[phone][service]")
{
    Desk desk;
    desk.beReady();
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
    desk.centre.settle();
    desk.line().callIn(QStringLiteral("c2"), QStringLiteral("+442079460103"));
    desk.centre.settle();
    CHECK(desk.board.calls().size() == 2);
    REQUIRE(desk.board.answer(QStringLiteral("c2")).result());
    desk.centre.settle();
    CHECK(desk.line().call(QStringLiteral("c2")).stage == CallStage::Talking);
    CHECK(desk.interactionOf(QStringLiteral("c2")).assignee == desk.agent);
}

TEST_CASE("A recording becomes a file of the call's entry, where the line allows it",
          "[phone][service]")
{
    const auto rule =
        GENERATE(RecordingRule::Always, RecordingRule::OnRequest, RecordingRule::Never);
    Desk desk(rule);
    desk.beReady();
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
    desk.centre.settle();
    CHECK(desk.line().call(QStringLiteral("c1")).isRecording == (rule == RecordingRule::Always));
    if (rule == RecordingRule::OnRequest) {
        CHECK(desk.board.startRecording(QStringLiteral("c1")).result());
    } else if (rule == RecordingRule::Never) {
        CHECK(desk.board.startRecording(QStringLiteral("c1")).result().error().code
              == ErrorCode::Refused);
        return;
    }
    const QString file = desk.line().call(QStringLiteral("c1")).recording;
    QFile sound(file);
    REQUIRE(sound.open(QIODevice::WriteOnly));
    sound.write("fLaC and so on");
    sound.close();
    desk.line().end(QStringLiteral("c1"), CallCause::HungUpThere);
    desk.centre.settle();
    const Entry entry = desk.entryOf(QStringLiteral("c1"));
    REQUIRE(entry.call);
    CHECK(entry.call->end == CallEnd::Talked);
    REQUIRE(entry.attachments.size() == 1);
    CHECK(entry.call->recording == entry.attachments.first().blob);
    CHECK(desk.centre.store().blobs().read(entry.call->recording)
          == QByteArrayLiteral("fLaC and so on"));
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("Lines are kept, changed and removed by administrators only", "[phone][service]")
{
    Desk desk;
    const auto lines = desk.board.settings();
    REQUIRE(lines);
    REQUIRE(lines->size() == 1);
    PhoneLine changed = lines->first();
    changed.domain = QStringLiteral("other.example");
    REQUIRE(desk.board.saveLine(changed, {}).result());
    CHECK(desk.board.settings()->first() == changed);
    changed.transport = QStringLiteral("pigeon");
    CHECK(desk.board.saveLine(changed, {}).result().error().code == ErrorCode::BadInput);
    const auto removed = desk.board.removeLine(changed.name);
    CHECK(desk.board.settings()->isEmpty());
    Q_UNUSED(removed);

    const AgentId other = desk.centre.addAgent(QStringLiteral("ben"));
    Switchboard hers(*desk.centre.engine, desk.lines, desk.centre.secrets, {.agent = other});
    CHECK(hers.saveLine(changed, {}).result().error().code == ErrorCode::Refused);
}

TEST_CASE("A line that a file brings, changes or takes away is open at once", "[phone][service]")
{
    Desk desk;
    const auto running = runningCentre(desk.centre.store());
    REQUIRE(running);
    CentrePlan plan = readCentre(toYaml(*running), {}).plan;
    REQUIRE(plan.lines);
    REQUIRE(plan.lines->size() == 1);
    plan.lines->append({.name = QStringLiteral("Orders"),
                        .user = QStringLiteral("1002"),
                        .domain = QStringLiteral("pbx.example")});
    REQUIRE(applyCentre(desk.centre.engine->ledger(), plan, desk.agent));
    CHECK(desk.lines.lines.contains(QStringLiteral("Orders")));
    CHECK(desk.board.lineStates().size() == 2);
    plan.lines->removeFirst();
    REQUIRE(applyCentre(desk.centre.engine->ledger(), plan, desk.agent));
    CHECK(desk.board.lineStates().keys() == QStringList{QStringLiteral("Orders")});
}

TEST_CASE("What its queue says of recording goes before what the line says", "[phone][service]")
{
    Desk desk(RecordingRule::Never);
    const auto running = runningCentre(desk.centre.store());
    REQUIRE(running);
    CentrePlan plan = readCentre(toYaml(*running), {}).plan;
    plan.recordings = QList<RecordingPolicy>{
        {.queue = plan.queues.first().id, .rule = RecordingRule::Always, .keep = 24h}};
    REQUIRE(applyCentre(desk.centre.engine->ledger(), plan, desk.agent));
    desk.beReady();
    desk.line().callIn(QStringLiteral("c1"), callersNumber);
    desk.centre.settle();
    REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
    desk.centre.settle();
    CHECK(desk.line().call(QStringLiteral("c1")).isRecording);
}
