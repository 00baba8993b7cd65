// Two telephones on loopback, each with a pure tone as voice: who hears whom is a number.
#include "tests/peers/phoneroom.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <array>
#include <csignal>

using namespace heddle;
using namespace heddle::test;

namespace {

/// When a voice is heard in a channel, in tenths of a second.
struct Spoken {
    int parts = 0;
    int longestPause = 0; ///< between two parts
};

Spoken spokenIn(const std::vector<qint16>& channel, int pitch)
{
    constexpr std::size_t tenth = 1'600;
    Spoken spoken;
    int silent = 0;
    for (std::size_t at = 0; at + tenth <= channel.size(); at += tenth) {
        const auto begin = channel.begin() + static_cast<std::ptrdiff_t>(at);
        if (loudnessOf(pitch, {begin, begin + tenth}) < clear) {
            ++silent;
            continue;
        }
        constexpr int longerThanAGap = 3;
        if (spoken.parts == 0 || silent > longerThanAGap) {
            if (spoken.parts++ > 0)
                spoken.longestPause = std::max(spoken.longestPause, silent);
        }
        silent = 0;
    }
    return spoken;
}

} // namespace

TEST_CASE("A call is made, rings, is answered, heard by both and ended", "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.ann.call(room.ben);
    REQUIRE(room.ben.waitForStage(CallStage::RingingHere));
    CHECK(room.ben.newest().number == QStringLiteral("ann"));
    CHECK(room.ann.waitForStage(call, CallStage::RingingThere));
    REQUIRE(room.ben.onCall(QStringLiteral("answer"), room.ben.newest().id));
    REQUIRE(room.ann.waitForStage(call, CallStage::Talking));
    CHECK(hears(room.ann, benPitch));
    CHECK(hears(room.ben, annPitch));
    CHECK(room.ann.heard(annPitch) < quiet);
    REQUIRE(room.ben.onCall(QStringLiteral("end"), room.ben.newest().id));
    REQUIRE(room.ann.waitForStage(call, CallStage::Ended));
    CHECK(room.ann.call(call).end == CallCause::HungUpThere);
    CHECK(room.ben.newest().end == CallCause::HungUpHere);
    CHECK(room.ann.call(call).codec == QStringLiteral("opus"));
}

TEST_CASE("Every codec carries the voice", "[phone]")
{
    const QString codec = GENERATE(QStringLiteral("opus"), QStringLiteral("G722"),
                                   QStringLiteral("PCMA"), QStringLiteral("PCMU"));
    Room room;
    auto line = room.ann.plainLine();
    line.codecs = {codec};
    room.startTwo(line, room.ben.plainLine());
    const QString call = room.talk();
    CHECK(room.ann.call(call).codec == codec);
    CHECK(hears(room.ann, benPitch));
    CHECK(hears(room.ben, annPitch));
}

TEST_CASE("Muted, the agent is not heard and hears on; on hold nobody hears the other", "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.talk();
    REQUIRE(hears(room.ben, annPitch));
    REQUIRE(room.ann.onCall(QStringLiteral("mute"), call));
    CHECK(hearsNothingOf(room.ben, annPitch));
    CHECK(hears(room.ann, benPitch));
    REQUIRE(room.ann.onCall(QStringLiteral("unmute"), call));
    CHECK(hears(room.ben, annPitch));

    REQUIRE(room.ann.onCall(QStringLiteral("hold"), call));
    REQUIRE(room.ann.waitForStage(call, CallStage::OnHold));
    CHECK(waitFor([&] { return room.ben.newest().isHeldThere; }));
    CHECK(hearsNothingOf(room.ann, benPitch));
    CHECK(hearsNothingOf(room.ben, annPitch));
    CHECK(waitFor([&] { return room.ben.heard(523, 200) > 500; })); // the hold tone

    REQUIRE(room.ann.onCall(QStringLiteral("resume"), call));
    REQUIRE(room.ann.waitForStage(call, CallStage::Talking));
    CHECK(waitFor([&] { return !room.ben.newest().isHeldThere; }));
    CHECK(hears(room.ben, annPitch));
    CHECK(hears(room.ann, benPitch));
    CHECK(room.ann.call(call).held > 500ms);
}

TEST_CASE("Keys reach the far end once each, by RTP and by INFO", "[phone]")
{
    const auto by = GENERATE(phone::DigitsBy::Rtp, phone::DigitsBy::Info);
    Room room;
    auto line = room.ann.plainLine();
    line.digitsBy = by;
    room.startTwo(line, room.ben.plainLine());
    const QString call = room.talk();
    REQUIRE(room.ann.onCall(QStringLiteral("digits"), call,
                            {{QStringLiteral("keys"), QStringLiteral("0119*#7")}}));
    CHECK(waitFor([&] { return room.ben.keys == QStringLiteral("0119*#7"); }));
    CHECK(
        room.ann
            .onCall(QStringLiteral("digits"), call, {{QStringLiteral("keys"), QStringLiteral("x")}})
            .error()
            .code
        == ErrorCode::BadInput);
}

TEST_CASE("What is said is encrypted where the line wants it, and a call without is refused",
          "[phone]")
{
    Room room;
    auto safe = room.ann.plainLine();
    safe.encryption = phone::MediaEncryption::Required;
    auto other = room.ben.plainLine();
    SECTION("both can")
    {
        other.encryption = phone::MediaEncryption::Preferred;
        room.startTwo(safe, other);
        const QString call = room.talk();
        CHECK(room.ann.call(call).isEncrypted);
        CHECK(room.ben.newest().isEncrypted);
        CHECK(hears(room.ann, benPitch));
        CHECK(hears(room.ben, annPitch));
    }
    SECTION("the far end cannot")
    {
        room.startTwo(safe, other);
        const QString call = room.ann.call(room.ben);
        REQUIRE(room.ann.waitForStage(call, CallStage::Ended));
        CHECK(room.ann.call(call).end == CallCause::Failed);
    }
    SECTION("preferring goes without")
    {
        safe.encryption = phone::MediaEncryption::Preferred;
        room.startTwo(safe, other);
        const QString call = room.talk();
        CHECK_FALSE(room.ann.call(call).isEncrypted);
        CHECK(hears(room.ben, annPitch));
    }
}

TEST_CASE("A call that is declined, given up or busy says so on both sides", "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.ann.call(room.ben);
    REQUIRE(room.ben.waitForStage(CallStage::RingingHere));
    SECTION("declined")
    {
        REQUIRE(room.ben.onCall(QStringLiteral("decline"), room.ben.newest().id));
        REQUIRE(room.ann.waitForStage(call, CallStage::Ended));
        CHECK(room.ann.call(call).end == CallCause::Declined);
    }
    SECTION("given up")
    {
        REQUIRE(room.ann.onCall(QStringLiteral("end"), call));
        REQUIRE(room.ben.waitForStage(CallStage::Ended));
        CHECK(room.ben.newest().end == CallCause::GivenUp);
        CHECK(room.ann.call(call).end == CallCause::GivenUp);
    }
    CHECK(room.ben.onCall(QStringLiteral("answer"), room.ben.newest().id).error().code
          == ErrorCode::Conflict);
}

TEST_CASE("Of three in a conference everybody hears the two others", "[phone]")
{
    Room room;
    room.startTwo();
    REQUIRE(room.cleo.start(room.cleo.plainLine()));
    const QString ben = room.talk();
    const QString cleo = room.ann.call(room.cleo);
    REQUIRE(room.cleo.waitForStage(CallStage::RingingHere));
    // The second call puts the first on hold.
    CHECK(room.ann.waitForStage(ben, CallStage::OnHold));
    REQUIRE(room.cleo.onCall(QStringLiteral("answer"), room.cleo.newest().id));
    REQUIRE(room.ann.waitForStage(cleo, CallStage::Talking));
    CHECK(hears(room.cleo, annPitch));
    CHECK(hearsNothingOf(room.cleo, benPitch));

    REQUIRE(
        room.ann.ask(QStringLiteral("join"), {{QStringLiteral("calls"), QJsonArray{ben, cleo}}}));
    REQUIRE(room.ann.waitForStage(ben, CallStage::Talking));
    CHECK(hears(room.ann, benPitch));
    CHECK(hears(room.ann, cleoPitch));
    CHECK(hears(room.ben, annPitch));
    CHECK(hears(room.ben, cleoPitch));
    CHECK(hears(room.cleo, annPitch));
    CHECK(hears(room.cleo, benPitch));
    CHECK(room.ann.call(ben).conference == room.ann.call(cleo).conference);
}

TEST_CASE("A supervisor listens unheard, whispers to the agent alone, and joins", "[phone]")
{
    Room room;
    room.startTwo();
    REQUIRE(room.cleo.start(room.cleo.plainLine()));
    // The customer Ben speaks with the agent Ann; Cleo, who supervises, calls Ann's desk.
    const QString customer = room.talk();
    const QString cleoCall = room.cleo.call(room.ann);
    REQUIRE(room.ann.waitForStage(CallStage::RingingHere));
    const QString supervisor = room.ann.newest().id;
    const auto supervise = [&](const char* how) {
        return room.ann.onCall(QStringLiteral("supervise"), supervisor,
                               {{QStringLiteral("other"), customer},
                                {QStringLiteral("how"), QString::fromLatin1(how)}});
    };
    REQUIRE(supervise("listen"));
    REQUIRE(room.ann.onCall(QStringLiteral("answer"), supervisor));
    REQUIRE(room.cleo.waitForStage(cleoCall, CallStage::Talking));
    CHECK(room.ann.call(customer).stage == CallStage::Talking);
    CHECK(hears(room.cleo, annPitch));
    CHECK(hears(room.cleo, benPitch));
    CHECK(room.ann.heard(cleoPitch) < quiet);
    CHECK(room.ben.heard(cleoPitch) < quiet);

    REQUIRE(supervise("whisper"));
    CHECK(hears(room.ann, cleoPitch));
    CHECK(room.ben.heard(cleoPitch) < quiet);

    REQUIRE(supervise("join"));
    CHECK(hears(room.ann, cleoPitch));
    CHECK(hears(room.ben, cleoPitch));
    CHECK(hears(room.cleo, benPitch));
}

TEST_CASE("A call is handed on, with and without asking", "[phone]")
{
    Room room;
    room.startTwo();
    REQUIRE(room.cleo.start(room.cleo.plainLine()));
    const QString ben = room.talk();
    SECTION("without asking")
    {
        REQUIRE(room.ann.onCall(QStringLiteral("transfer"), ben,
                                {{QStringLiteral("to"), room.cleo.address()}}));
        REQUIRE(room.cleo.waitForStage(CallStage::RingingHere));
        REQUIRE(room.cleo.onCall(QStringLiteral("answer"), room.cleo.newest().id));
    }
    SECTION("after asking")
    {
        const QString cleo = room.ann.call(room.cleo);
        REQUIRE(room.cleo.waitForStage(CallStage::RingingHere));
        REQUIRE(room.cleo.onCall(QStringLiteral("answer"), room.cleo.newest().id));
        REQUIRE(room.ann.waitForStage(cleo, CallStage::Talking));
        REQUIRE(
            room.ann.onCall(QStringLiteral("transfer-to"), ben, {{QStringLiteral("other"), cleo}}));
    }
    CHECK(room.ann.waitForStage(ben, CallStage::Ended));
    CHECK(room.ann.call(ben).end == CallCause::Transferred);
    CHECK(hears(room.cleo, benPitch));
    CHECK(hears(room.ben, cleoPitch));
    CHECK(hearsNothingOf(room.ben, annPitch));
}

TEST_CASE("A transfer that nobody takes leaves the call with the agent", "[phone]")
{
    Room room;
    room.startTwo();
    const QString ben = room.talk();
    REQUIRE(room.ann.onCall(QStringLiteral("transfer"), ben,
                            {{QStringLiteral("to"), QStringLiteral("sip:x@elsewhere.example")}}));
    CHECK(waitFor([&] { return !room.ann.failedTransfers.isEmpty(); }));
    CHECK(room.ann.waitForStage(ben, CallStage::Talking));
    CHECK(hears(room.ben, annPitch));
}

TEST_CASE("A recording has the customer left and the agent right, and silence while paused",
          "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.talk();
    REQUIRE(hears(room.ann, benPitch));
    const QString file = room.folder.filePath(QStringLiteral("call.flac"));
    REQUIRE(room.ann.onCall(QStringLiteral("record"), call, {{QStringLiteral("file"), file}}));
    CHECK(waitFor([&] { return room.ann.call(call).isRecording; }));
    const auto recordFor = [&](int ms) {
        const Timestamp begun = room.clock.now();
        waitFor([&] { return room.clock.now() - begun > std::chrono::milliseconds(ms); });
    };
    recordFor(1'000);
    REQUIRE(room.ann.onCall(QStringLiteral("pause-recording"), call));
    recordFor(1'000);
    REQUIRE(room.ann.onCall(QStringLiteral("resume-recording"), call));
    recordFor(1'000);
    REQUIRE(room.ann.onCall(QStringLiteral("end"), call));
    REQUIRE(room.ann.waitForStage(call, CallStage::Ended));
    const auto customer = test::flacChannel(file, 0);
    const auto agent = test::flacChannel(file, 1);
    REQUIRE(customer.size() > 16'000 * 28 / 10);
    REQUIRE(agent.size() == customer.size());
    const Spoken theirs = spokenIn(customer, benPitch);
    const Spoken ours = spokenIn(agent, annPitch);
    // How long each part is depends on the machine; that there are three, and what is in them, not.
    CHECK(theirs.parts == 2);
    CHECK(ours.parts == 2);
    CHECK(theirs.longestPause >= 7);
    CHECK(ours.longestPause >= 7);
    CHECK(spokenIn(customer, annPitch).parts == 0);
    CHECK(spokenIn(agent, benPitch).parts == 0);
}

TEST_CASE("A recording is played in the headset, both sides together, and ends by itself",
          "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.talk();
    REQUIRE(hears(room.ann, benPitch));
    const QString file = room.folder.filePath(QStringLiteral("call.flac"));
    const QJsonObject it{{QStringLiteral("file"), file}};
    REQUIRE(room.ann.onCall(QStringLiteral("record"), call, it));
    QTest::qWait(3'000);
    CHECK(room.ann.ask(QStringLiteral("play"), it).error().code == ErrorCode::Conflict);
    REQUIRE(room.ann.onCall(QStringLiteral("end"), call));
    REQUIRE(room.ann.waitForStage(call, CallStage::Ended));

    QList<QJsonObject> states;
    QObject::connect(&room.ann.engine(), &phone::PhoneEngine::playing, &room.ann.engine(),
                     [&](const QJsonObject& state) { states += state; });
    const auto isOn = [&] {
        return !states.isEmpty() && states.last().value(QLatin1String("on")).toBool();
    };
    const auto begun = room.clock.now();
    REQUIRE(room.ann.ask(QStringLiteral("play"), it));
    // Her own voice is in the recording alone, so what is heard with it is heard now.
    CHECK(waitFor(
        [&] { return room.ann.heard(annPitch) > clear && room.ann.heard(benPitch) > clear; }));
    CHECK(waitFor([&] { return !states.isEmpty() && !isOn(); }));
    const Duration took = room.clock.now() - begun;
    CHECK(took > 2'700ms);
    const int length = states.last().value(QLatin1String("length_ms")).toInt();
    CHECK(length > 2'800);
    // Twice as fast it takes half the time, and sounds as high as before.
    states.clear();
    QJsonObject fast = it;
    fast.insert(QStringLiteral("speed"), 200);
    const auto again = room.clock.now();
    REQUIRE(room.ann.ask(QStringLiteral("play"), fast));
    CHECK(hears(room.ann, benPitch));
    CHECK(waitFor([&] { return !states.isEmpty() && !isOn(); }));
    CHECK(room.clock.now() - again < took * 8 / 10);
    CHECK(room.ann.ask(QStringLiteral("play"), {{QStringLiteral("file"), QStringLiteral("/no")}})
              .error()
              .code
          == ErrorCode::NotFound);
}

TEST_CASE("Sixty calls are answered and given up in the same moment, and none is left over",
          "[phone]")
{
    // A desk is rung ten times at once and no more (the gate of calls), so six desks take turns.
    Room room;
    Room nextRoom;
    const std::array<PhoneDesk*, 6> desks{&room.ann,     &room.ben,     &room.cleo,
                                          &nextRoom.ann, &nextRoom.ben, &nextRoom.cleo};
    for (PhoneDesk* desk : desks)
        REQUIRE(desk->start(desk->plainLine()));
    const auto memory = [&] {
        qint64 all = 0;
        for (const PhoneDesk* desk : desks)
            all += desk->memoryKb();
        return all;
    };
    constexpr std::size_t races = 60;
    qint64 before = 0;
    for (std::size_t race = 0; race < races; ++race) {
        if (race == races / 2)
            before = memory();
        PhoneDesk& caller = *desks.at(race % desks.size());
        PhoneDesk& called = *desks.at((race + 1) % desks.size());
        const QString call = caller.call(called);
        INFO("race " << race);
        REQUIRE(called.waitForStage(CallStage::RingingHere));
        const QString other = called.newest().id;
        // Whoever is first: both requests are on their way before either is answered.
        const auto give =
            caller.engine().command(QStringLiteral("end"), {{QStringLiteral("call"), call}});
        const auto take =
            called.engine().command(QStringLiteral("answer"), {{QStringLiteral("call"), other}});
        REQUIRE(waitFor([&] { return give.isFinished() && take.isFinished(); }));
        REQUIRE(caller.waitForStage(call, CallStage::Ended));
        REQUIRE(called.waitForStage(other, CallStage::Ended));
        CHECK(caller.onCall(QStringLiteral("forget"), call));
        CHECK(called.onCall(QStringLiteral("forget"), other));
    }
    const qint64 after = memory();
    INFO("kB before " << before << " after " << after);
    CHECK(after < before + before / 20);
}

TEST_CASE("The window dies in a call: the call goes on and is found again", "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.talk();
    const auto before = room.ann.call(call);
    room.ann.engine().stop();
    QTest::qWait(300);
    CHECK(hears(room.ben, annPitch));

    phone::PhoneEngine next({.program = QStringLiteral("/nowhere/heddle-phone"),
                             .socket = room.ann.folder() + QStringLiteral("/phone")},
                            room.clock);
    next.setLine(room.ann.plainLine());
    next.start();
    REQUIRE(waitFor([&] { return next.isReady(); }));
    const auto found = next.call(call);
    REQUIRE(found);
    CHECK(found->stage == CallStage::Talking);
    CHECK(found->answered == before.answered);
    const auto ended = next.command(QStringLiteral("end"), {{QStringLiteral("call"), call}});
    CHECK(waitFor([&] { return ended.isFinished(); }));
    CHECK(room.ben.waitForStage(CallStage::Ended));
    const auto quit = next.command(QStringLiteral("quit"), {});
    CHECK(waitFor([&] { return quit.isFinished(); }));
}

TEST_CASE("The engine dies in a call: that is told at once, and it is started again", "[phone]")
{
    Room room;
    room.startTwo();
    const QString call = room.talk();
    QTest::qWait(300);
    const qint64 died = room.ann.pid();
    REQUIRE(::kill(static_cast<pid_t>(died), SIGKILL) == 0);
    CHECK(room.ann.waitForStage(call, CallStage::Ended));
    const LiveCall lost = room.ann.call(call);
    CHECK(lost.end == CallCause::Lost);
    CHECK(talkedIn(lost, room.clock.now()) > 200ms);
    CHECK(waitFor([&] { return room.ann.engine().isReady(); }));
    CHECK(waitFor([&] {
        return room.ann.lines.value(QStringLiteral("ann")).health == ChannelHealth::Working;
    }));
    const auto pid = room.ann.engine().ask(QStringLiteral("status"), {});
    REQUIRE(waitFor([&] { return pid.isFinished(); }));
    CHECK(pid.result()->value(QLatin1String("pid")).toInt() != died);
}
