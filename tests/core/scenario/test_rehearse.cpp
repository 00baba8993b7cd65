#include "core/scenario/rehearse/runshelf.h"
#include "core/scenario/rehearse/session.h"
#include "core/scenario/script/scriptfile.h"
#include "core/service/router/router.h"
#include "tests/core/scenario/stageplay.h"
#include "tests/support/catch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace heddle;
using namespace heddle::scenario;
using namespace heddle::test;

TEST_CASE("Winding back plays again what people did, to the same log", "[scenario]")
{
    const Script script = starter("good-cause");
    Session session(readMail);
    REQUIRE(session.open(script, QStringLiteral("ines")));
    const Timestamp start = session.player().start();
    REQUIRE(session.jumpTo(start + 2min) == false);
    const AgentId me = session.player().trainee();
    const auto ready = [me](service::Engine& engine) {
        REQUIRE(engine.router().setPresence(me, Presence::Ready, {}));
    };
    session.remember(ready);
    ready(session.player().engine());
    settlePosted();
    REQUIRE(session.jumpTo(start + 9min) == false);
    const auto first = session.player().digest();
    REQUIRE(first);
    CHECK(session.jumpTo(start + 5min) == true);
    CHECK(session.player().clock().now() == start + 5min);
    REQUIRE(session.jumpTo(start + 9min) == false);
    const auto second = session.player().digest();
    REQUIRE(second);
    CHECK(firstDifference(first->lines(), second->lines()) == QString());
    CHECK(second->hash() == first->hash());
    // Before the trainee did anything, nothing of it has happened.
    CHECK(session.jumpTo(start + 1min) == true);
    REQUIRE(session.jumpTo(start + 9min) == false);
    CHECK(session.player().digest()->hash() != first->hash());
}

TEST_CASE("Going back begins at the nearest of the copies that stand ready, to the same log",
          "[scenario]")
{
    const Script script = starter("good-cause");
    Session session(readMail);
    REQUIRE(session.open(script, QStringLiteral("ines")));
    const Timestamp start = session.player().start();
    const AgentId me = session.player().trainee();
    const auto ready = [me](service::Engine& engine) {
        REQUIRE(engine.router().setPresence(me, Presence::Ready, {}));
    };
    REQUIRE(session.jumpTo(start + 1min) == false);
    session.remember(ready);
    ready(session.player().engine());
    settlePosted();
    REQUIRE(session.jumpTo(session.player().end()) == false);
    const auto first = session.player().digest();
    REQUIRE(first);
    REQUIRE(QTest::qWaitFor([&] { return session.standbys() == Standbys::most; }, 60'000));
    // Halfway between the fourth and the fifth: the fourth is played on, the later ones go.
    const Timestamp back = start + script.lasts * 9 / 16;
    CHECK(session.jumpTo(back) == true);
    CHECK(session.player().clock().now() == back);
    CHECK(session.standbys() == 3);
    REQUIRE(session.jumpTo(session.player().end()) == false);
    const auto second = session.player().digest();
    REQUIRE(second);
    CHECK(firstDifference(first->lines(), second->lines()) == QString());
    CHECK(second->hash() == first->hash());
}

TEST_CASE("In practice a hint helps once half the time is gone, in a certification never",
          "[scenario]")
{
    for (const bool isCertified : {false, true}) {
        Script script = starter("good-cause");
        script.isCertified = isCertified;
        const QList<Expectation> items = script.expectations;
        const auto item = std::find_if(items.begin(), items.end(), [](const Expectation& one) {
            return one.action == Action::Reply && one.within && !one.isByHand;
        });
        REQUIRE(item != items.end());
        Stageplay play(script, script.trainee);
        Player& player = *play.player;
        const auto hintNow = [&]() -> QString {
            const auto all = scored(player, player.trainee(), player.clock().now());
            return all.at(item - items.begin()).lesson;
        };
        while (!player.chronicle().said(item->on) && player.clock().now() < player.end())
            REQUIRE(player.runTo(player.clock().now() + 10s));
        const auto said = player.chronicle().said(item->on);
        REQUIRE(said);
        CHECK(hintNow().isEmpty());
        REQUIRE(player.runTo(*said + *item->within * 3 / 4));
        CHECK(hintNow().startsWith(QStringLiteral("Hint: reply to it")) == !isCertified);
    }
}

TEST_CASE("A run is kept, found again with its score, and a changed file is not believed",
          "[scenario]")
{
    QTemporaryDir folder;
    const RunShelf shelf(folder.path());
    CHECK_FALSE(shelf.lastScore(QStringLiteral("small")));
    service::RunFacts run{.who = QStringLiteral("Tom"),
                          .when = QDateTime::fromSecsSinceEpoch(1'772'000'000, Qt::UTC),
                          .seed = 7,
                          .hash = QStringLiteral("a91c"),
                          .points = {{2min, 10}, {5min, 30}},
                          .of = 40,
                          .missed = 1,
                          .firstReply = 90s,
                          .replies = 3};
    REQUIRE(shelf.keep(QStringLiteral("small"), run));
    REQUIRE(shelf.runs(QStringLiteral("small")).size() == 1);
    CHECK(shelf.runs(QStringLiteral("small")).first() == run);
    CHECK(shelf.lastScore(QStringLiteral("small")) == 75);
    const QString name =
        QDir(folder.path()).entryList({QStringLiteral("small_*")}, QDir::Files).first();
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    content.replace("\"missed\":1", "\"missed\":0");
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    CHECK(shelf.runs(QStringLiteral("small")).isEmpty());
}

TEST_CASE("A run that somebody else signed is not shown as played here, but can be verified",
          "[scenario]")
{
    QTemporaryDir here;
    QTemporaryDir there;
    const service::RunFacts run{.who = QStringLiteral("Mallory"),
                                .when = QDateTime::fromSecsSinceEpoch(1'772'000'000, Qt::UTC),
                                .script = QStringLiteral("5eed"),
                                .isCertified = true,
                                .points = {{1min, 40}},
                                .of = 40};
    const auto kept = RunShelf(there.path()).keep(QStringLiteral("small"), run);
    REQUIRE(kept);
    REQUIRE(RunShelf(here.path()).keep(QStringLiteral("other"), run));
    REQUIRE(QFile::copy(*kept, here.filePath(QStringLiteral("small_20260101T000000000.json"))));
    CHECK(RunShelf(here.path()).runs(QStringLiteral("small")).isEmpty());
    CHECK(RunShelf(there.path()).runs(QStringLiteral("small")).size() == 1);
    QFile file(*kept);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const auto found = signedRun(content);
    REQUIRE(found);
    CHECK(found->run == run);
    CHECK(found->scenario == QStringLiteral("small"));
    for (qsizetype i = 0; i < content.size() - 1; ++i) {
        QByteArray changed = content;
        changed[i] = static_cast<char>(changed.at(i) ^ 1);
        const auto other = signedRun(changed);
        // A digit of the signature may be told in capitals; what it says is never another.
        CHECK((!other || other->run == run));
    }
    CHECK_FALSE(signedRun({}));
    const QFileInfo key(there.filePath(QStringLiteral("signing.key")));
    CHECK_FALSE(key.permission(QFileDevice::ReadGroup));
    CHECK_FALSE(key.permission(QFileDevice::ReadOther));
}

TEST_CASE("A certification is played as it comes: no pause, no step, no way back", "[scenario]")
{
    Script script = starter("good-cause");
    script.isCertified = true;
    Session session(readMail);
    REQUIRE(session.open(script, QStringLiteral("ines")));
    CHECK(session.jumpTo(session.player().start() + 1min).error().code == ErrorCode::Refused);
    session.step();
    CHECK(session.player().clock().now() == session.player().start());
    bool isOver = false;
    QObject::connect(&session, &Session::finished, &session, [&] { isOver = true; });
    session.play(Pacer::unlimited);
    session.pause();
    CHECK(QTest::qWaitFor([&] { return isOver; }, 60'000));
}

TEST_CASE("What a trainer gives counts as far as the item is worth it", "[scenario]")
{
    Script script = starter("good-cause");
    REQUIRE_FALSE(script.expectations.isEmpty());
    script.expectations[0].isByHand = true;
    script.expectations[0].points = 12;
    Session session(readMail);
    REQUIRE(session.open(script, QStringLiteral("ines")));
    REQUIRE(session.jumpTo(session.player().end()) == false);
    service::RehearsalView view;
    QObject::connect(&session, &Session::viewed, &session,
                     [&](const service::RehearsalView& seen) { view = seen; });
    const auto standing = [&] {
        REQUIRE(QTest::qWaitFor([&] { return !view.items.isEmpty(); }));
        return view.items.first().standing;
    };
    using Standing = service::RehearsedItem::Standing;
    CHECK(standing() == Standing::Open);
    CHECK(view.items.first().isByHand);
    for (const auto& [given, wanted, points] :
         {std::tuple(5, Standing::Partly, 5), {99, Standing::Met, 12}, {-3, Standing::Missed, 0}}) {
        view = {};
        session.givePoints(1, given);
        CHECK(standing() == wanted);
        CHECK(view.items.first().points == points);
    }
    session.givePoints(77, 5);
    CHECK(session.startOver());
    view = {};
    CHECK(standing() == Standing::Open);
}

TEST_CASE("The trainer's session and the command line give the same log", "[scenario]")
{
    const QString file = QStringLiteral(HEDDLE_SOURCE_DIR "/resources/scenarios/quiet-guitar.yaml");
    QProcess program;
    program.start(
        QStringLiteral(HEDDLE_BIN_DIR "/heddlectl"),
        {QStringLiteral("scenario"), QStringLiteral("run"), file, QStringLiteral("--json")});
    REQUIRE(program.waitForFinished(60'000));
    const QString told = QJsonDocument::fromJson(program.readAllStandardOutput())
                             .object()
                             .value(QStringLiteral("hash"))
                             .toString();
    CHECK(told.size() == 64);
    Session session(readMail);
    REQUIRE(session.open(starter("quiet-guitar"), {}));
    bool isOver = false;
    QObject::connect(&session, &Session::finished, &session, [&] { isOver = true; });
    session.play(Pacer::fastest);
    REQUIRE(QTest::qWaitFor([&] { return isOver; }, 60'000));
    const auto digest = session.player().digest();
    REQUIRE(digest);
    CHECK(digest->hash() == told);
}

TEST_CASE("A caller is heard by the trainee who took the call, at life's own speed", "[scenario]")
{
    const QByteArray yaml = R"(
scenario: a-call
start: 2026-03-02 08:00
lasts: 5 min
centre:
  centre: Harbour
  agents:
    - {login: ines, name: Ines Falk}
  queues:
    - {name: Calls, members: [ines]}
lines:
  - {channel: phone, account: "+441632960900", queue: Calls}
customers:
  - {id: gustav, name: Gustav Lind, phone: "+441632960901", language: de}
trainee: ines
colleagues:
  - {login: ines, arrives: 1 s}
steps:
  - {at: 5 s, by: phone, from: gustav, to: "+441632960900", talk: 3 s, text: "Hallo.\nWo ist es?"}
)";
    const ScriptReading reading =
        readScript(yaml, QStringLiteral("a-call.yaml"), [](const QString&) -> Result<QByteArray> {
            return failure(ErrorCode::NotFound);
        });
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    Session session(readMail);
    REQUIRE(session.open(reading.script, {}));
    QStringList heard;
    QObject::connect(&session, &Session::callerSpoke, &session,
                     [&](const QString& words, const QString& language) {
                         heard.append(language + u':' + words);
                     });
    // What is passed over at once is not spoken.
    REQUIRE(session.jumpTo(session.player().start() + 1min) == false);
    CHECK(heard.isEmpty());
    REQUIRE(session.jumpTo(session.player().start() + 4s) == true);
    session.play(Pacer::slowest);
    CHECK(QTest::qWaitFor([&] { return heard.size() == 2; }, 30'000));
    CHECK(heard == QStringList{QStringLiteral("de:Hallo."), QStringLiteral("de:Wo ist es?")});
}

TEST_CASE("A day begins within two seconds and again within one", "[scenario]")
{
    const Script script = starter("quiet-guitar");
    QElapsedTimer timer;
    timer.start();
    Stageplay play(script);
    CHECK(timer.elapsed() < 2000);
    REQUIRE(play.player->runTo(play.player->end()));
    const store::StoreLocation location = play.player->engine().options().location;
    play.player.reset();
    timer.restart();
    play.open(script, {.location = location, .readMail = readMail});
    CHECK(timer.elapsed() < 1000);
    CHECK(play.player->chronicle().contacts().empty());
}
