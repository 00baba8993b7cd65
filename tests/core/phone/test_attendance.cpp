#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "tests/core/phone/phonerig.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::callersNumber;
using heddle::test::ScriptedLine;
using heddle::test::ScriptedLines;
using Desk = heddle::test::PhoneRig;

namespace {

/// An agent in a call, and a supervisor's desk beside it.
struct Floor {
    Desk desk;
    AgentId boss = desk.centre.addAgent(QStringLiteral("boss"), Role::Supervisor);
    ScriptedLines bossLines{desk.centre.clock};
    Switchboard bossBoard{*desk.centre.engine, bossLines, desk.centre.secrets, {.agent = boss}};
    InteractionId call;

    Floor()
    {
        REQUIRE(PhoneLines(desk.centre.engine->ledger())
                    .save({.name = QStringLiteral("Boss"),
                           .user = QStringLiteral("1003"),
                           .domain = QStringLiteral("pbx.example")},
                          desk.agent));
        REQUIRE(bossBoard.start());
        desk.beReady();
        desk.line().callIn(QStringLiteral("c1"), callersNumber);
        desk.centre.settle();
        REQUIRE(desk.board.answer(QStringLiteral("c1")).result());
        desk.centre.settle();
        call = desk.interactionOf(QStringLiteral("c1")).id;
    }
    Done attend(Attending how)
    {
        const auto done = bossBoard.attend(call, how);
        desk.centre.settle();
        return done.result();
    }
    ScriptedLine& bossLine() { return *bossLines.lines.at(QStringLiteral("Boss")); }
    /// The supervisor's call reaches the agent's desk.
    void arrive()
    {
        desk.line().callIn(QStringLiteral("g1"), QStringLiteral("1003"));
        desk.centre.settle();
    }
};

} // namespace

TEST_CASE("A supervisor is let into an agent's call, unasked, and changes how they are in it",
          "[phone][service]")
{
    Floor floor;
    REQUIRE(floor.attend(Attending::Listen));
    floor.desk.centre.settle();
    CHECK(floor.bossLine().dialled == QStringList{QStringLiteral("1001")});
    floor.arrive();
    ScriptedLine& line = floor.desk.line();
    CHECK(line.attended == QStringList{QStringLiteral("g1 listen c1")});
    CHECK(line.call(QStringLiteral("g1")).stage == CallStage::Talking);
    CHECK(line.call(QStringLiteral("c1")).stage == CallStage::Talking);
    CHECK(floor.desk.told.last().attending == Attending::Listen);
    // It is nobody's contact.
    CHECK_FALSE(*floor.desk.centre.store().entries().byChannelKey(ChannelKind::Phone,
                                                                  QStringLiteral("g1")));
    REQUIRE(floor.attend(Attending::Whisper));
    floor.desk.centre.settle();
    CHECK(line.attended.last() == QStringLiteral("g1 whisper c1"));
    CHECK(floor.bossLine().dialled.size() == 1);
    // They go with the customer.
    line.end(QStringLiteral("c1"), CallCause::HungUpThere);
    floor.desk.centre.settle();
    CHECK(line.call(QStringLiteral("g1")).isOver());
}

TEST_CASE("When a supervisor's call ends the agent's window hears so", "[phone][service]")
{
    Floor floor;
    REQUIRE(floor.attend(Attending::Listen));
    floor.arrive();
    CHECK(floor.desk.told.last().attending == Attending::Listen);
    floor.desk.line().end(QStringLiteral("c1"), CallCause::HungUpThere);
    floor.desk.centre.settle();
    CHECK(floor.desk.told.last().call.id == QStringLiteral("g1"));
    CHECK(floor.desk.told.last().call.isOver());
}

TEST_CASE("Only supervisors attend calls, and nobody comes in who was not let in",
          "[phone][service]")
{
    Floor floor;
    const AgentId other = floor.desk.centre.addAgent(QStringLiteral("ben"));
    Switchboard hers(*floor.desk.centre.engine, floor.bossLines, floor.desk.centre.secrets,
                     {.agent = other});
    CHECK(hers.attend(floor.call, Attending::Listen).result().error().code == ErrorCode::Refused);
    floor.arrive();
    CHECK(floor.desk.line().attended.isEmpty());
    CHECK(floor.desk.line().call(QStringLiteral("g1")).stage == CallStage::RingingHere);
}

TEST_CASE("A supervisor's call that comes too late is a call like any other", "[phone][service]")
{
    Floor floor;
    REQUIRE(floor.attend(Attending::Listen));
    floor.desk.centre.advance(30s);
    floor.arrive();
    CHECK(floor.desk.line().attended.isEmpty());
}

TEST_CASE("Where the centre hides supervisors the agent's window is told nothing",
          "[phone][service]")
{
    Floor floor;
    REQUIRE(floor.desk.board.setAttendance(PhoneDesk::Attendance::Hidden));
    REQUIRE(floor.attend(Attending::Listen));
    floor.desk.centre.settle();
    const auto before = floor.desk.told.size();
    floor.arrive();
    CHECK(floor.desk.line().attended.size() == 1);
    CHECK(floor.desk.told.size() == before);
    CHECK(floor.bossBoard.setAttendance(PhoneDesk::Attendance::Visible).error().code
          == ErrorCode::Refused);
}

TEST_CASE("The centre's file says whether agents see supervisors in their calls",
          "[phone][service]")
{
    Floor floor;
    service::Ledger& ledger = floor.desk.centre.engine->ledger();
    const auto running = runningCentre(floor.desk.centre.store());
    REQUIRE(running);
    CHECK_FALSE(running->supervision);
    QByteArray yaml = toYaml(*running) + "supervision: hidden\n";
    const CentreReading reading = readCentre(yaml, {});
    REQUIRE(reading.isFit());
    REQUIRE(applyCentre(ledger, reading.plan, floor.desk.agent));
    CHECK(floor.desk.board.attendance().value() == Attendance::Hidden);
    REQUIRE(floor.attend(Attending::Listen));
    const auto before = floor.desk.told.size();
    floor.arrive();
    CHECK(floor.desk.line().attended.size() == 1);
    CHECK(floor.desk.told.size() == before);
    // A file that does not speak of it leaves it as it is, and it is exported.
    CentrePlan silent = reading.plan;
    silent.supervision.reset();
    REQUIRE(applyCentre(ledger, silent, floor.desk.agent));
    CHECK(toYaml(*runningCentre(floor.desk.centre.store())).contains("supervision: hidden"));
    CHECK_FALSE(readCentre(toYaml(*running) + "supervision: maybe\n", {}).isFit());
}

TEST_CASE("Supervisors see what is talked on at the other desks; agents do not", "[phone][service]")
{
    Floor floor;
    const auto calls = floor.bossBoard.callsElsewhere();
    REQUIRE(calls);
    REQUIRE(calls->size() == 1);
    CHECK(calls->first().id == floor.call);
    CHECK_FALSE(calls->first().agent.isEmpty());
    const AgentId other = floor.desk.centre.addAgent(QStringLiteral("ben"));
    Switchboard hers(*floor.desk.centre.engine, floor.bossLines, floor.desk.centre.secrets,
                     {.agent = other});
    CHECK(hers.callsElsewhere().error().code == ErrorCode::Refused);
    floor.desk.line().end(QStringLiteral("c1"), CallCause::HungUpThere);
    floor.desk.centre.settle();
    CHECK(floor.bossBoard.callsElsewhere().value().isEmpty());
}
