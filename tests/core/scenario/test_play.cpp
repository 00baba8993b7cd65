#include "core/base/fakeclock.h"
#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/scenario/clock/pacer.h"
#include "core/scenario/rehearse/recording.h"
#include "core/scenario/rehearse/runshelf.h"
#include "core/scenario/rehearse/session.h"
#include "core/scenario/score/report.h"
#include "core/scenario/script/scriptfile.h"
#include "core/service/desk/casework.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/router/router.h"
#include "tests/support/catch.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/skipping.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace heddle;
using namespace heddle::scenario;

namespace {

Result<Mail> readMail(const QByteArray& raw)
{
    auto mail = email::parseMail(raw);
    return mail ? Result<Mail>(insight::read(std::move(*mail))) : mail;
}

Script starter(const char* name)
{
    const ScriptReading reading =
        readScriptFile(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/scenarios/")
                       + QLatin1String(name) + QStringLiteral(".yaml"));
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    return reading.script;
}

/// A player in a folder of its own.
struct Stageplay {
    explicit Stageplay(const Script& script, const QString& manned = {},
                       std::optional<quint64> seed = {})
    {
        open(script,
             {.location = store::StoreLocation::file(folder.filePath(QStringLiteral("s.db"))),
              .readMail = readMail,
              .seed = seed,
              .manned = manned});
    }
    Stageplay(const Script& script, const store::StoreLocation& location)
    {
        open(script, {.location = location, .readMail = readMail});
    }
    void open(const Script& script, const PlayOptions& options)
    {
        auto opened = Player::open(script, options);
        INFO((opened ? std::string() : opened.error().detail.toStdString()));
        REQUIRE(opened);
        player = std::move(*opened);
    }
    Report report()
    {
        auto made = reportOf(*player);
        REQUIRE(made);
        return *made;
    }

    QTemporaryDir folder;
    std::unique_ptr<Player> player;
};

QString playedHash(const Script& script, std::optional<quint64> seed = {})
{
    Stageplay play(script, {}, seed);
    REQUIRE(play.player->runTo(play.player->end()));
    return play.report().hash;
}

} // namespace

TEST_CASE("The same file and seed give the same log, twice and on any day", "[scenario]")
{
    const Script script = starter("quiet-guitar");
    const QString hash = playedHash(script);
    CHECK(hash.size() == 64);
    CHECK(playedHash(script) == hash);
    CHECK(playedHash(script, 4) != hash);
}

TEST_CASE("Speed, pauses and steps change nothing in the log", "[scenario]")
{
    const Script script = starter("good-cause");
    const QString hash = playedHash(script);
    for (const int speed : {1, 7, 1000, Pacer::unlimited}) {
        Stageplay play(script);
        FakeClock real;
        Pacer pacer(play.player->clock(), real);
        pacer.play(speed, play.player->end());
        real.advance(3s);
        pacer.pause();
        pacer.step(play.player->end());
        pacer.play(speed, play.player->end());
        real.advance(speed == 1 ? Duration(15min) : Duration(3min));
        REQUIRE(play.player->clock().now() == play.player->end());
        CHECK(play.report().hash == hash);
    }
}

TEST_CASE("SQLite and PostgreSQL give the same log", "[scenario]")
{
    auto* cluster = test::PostgresCluster::running();
    if (cluster == nullptr)
        return test::skip(QStringLiteral("PostgreSQL is not installed"));
    const Script script = starter("monday-flood");
    QTemporaryDir folder;
    Stageplay play(script, cluster->freshSchema(folder.filePath(QStringLiteral("blobs"))));
    REQUIRE(play.player->runTo(play.player->start() + 12min));
    Stageplay other(script);
    REQUIRE(other.player->runTo(other.player->start() + 12min));
    const auto a = play.player->digest();
    const auto b = other.player->digest();
    REQUIRE(a);
    REQUIRE(b);
    CHECK(firstDifference(b->lines(), a->lines()) == QString());
    CHECK(a->hash() == b->hash());
}

TEST_CASE("A decision that comes out otherwise changes the hash, and the first event is named",
          "[scenario]")
{
    Script script = starter("quiet-guitar");
    Stageplay before(script);
    REQUIRE(before.player->runTo(before.player->end()));
    const auto digest = before.player->digest();
    REQUIRE(digest);
    script.log = digest->lines();
    script.assertions = {{.hashIs = digest->hash()}};
    Stageplay same(script);
    REQUIRE(same.player->runTo(same.player->end()));
    CHECK(same.report().isPassed());

    script.centre.queues[0].choice = AgentChoice::RoundRobin;
    script.centre.queues[0].targets.firstReply = 3min;
    Stageplay other(script);
    REQUIRE(other.player->runTo(other.player->end()));
    const Report report = other.report();
    REQUIRE_FALSE(report.isPassed());
    INFO(report.findings.first().evidence.toStdString());
    CHECK(report.findings.first().evidence.contains(QStringLiteral("event ")));
    CHECK(report.findings.first().evidence.contains(QStringLiteral("centre.applied")));
}

TEST_CASE("Of two logs the first event that differs is told in words", "[scenario]")
{
    const QStringList log{QStringLiteral("1 2026-03-02T08:00:00.000 centre.applied 0 0 aa"),
                          QStringLiteral("2 2026-03-02T08:05:03.000 offer.made 12 0 bb 4"),
                          QStringLiteral("3 2026-03-02T08:05:07.000 offer.accepted 12 4 cc 4")};
    QStringList other = log;
    CHECK(firstDifference(log, other).isEmpty());
    other[1] = QStringLiteral("2 2026-03-02T08:05:03.000 offer.made 12 0 bd 7");
    CHECK(firstDifference(log, other)
          == QStringLiteral("event 2 was '2026-03-02T08:05:03.000 offer.made of contact 12 to "
                            "agent 4' and is '2026-03-02T08:05:03.000 offer.made of contact 12 to "
                            "agent 7'"));
    other[1] = QStringLiteral("2 2026-03-02T08:05:03.000 offer.made 12 0 be 4");
    CHECK(firstDifference(log, other).endsWith(QStringLiteral("says other things now")));
    CHECK(
        firstDifference(log, log.mid(0, 2))
        == QStringLiteral("event 3 is missing: '2026-03-02T08:05:07.000 offer.accepted of contact "
                          "12 by agent 4 to agent 4'"));
    CHECK(firstDifference(log.mid(0, 2), log).startsWith(QStringLiteral("event 3 is new: ")));
}

TEST_CASE("A colleague who decides otherwise changes the log from that very event on", "[scenario]")
{
    Script script = starter("monday-flood");
    REQUIRE_FALSE(script.colleagues.isEmpty());
    const auto linesOf = [](const Script& day) {
        Stageplay play(day);
        REQUIRE(play.player->runTo(play.player->start() + 6min));
        return play.player->digest()->lines();
    };
    const QStringList before = linesOf(script);
    for (Colleague& colleague : script.colleagues)
        colleague.reaction += 1s;
    const QStringList after = linesOf(script);
    qsizetype same = 0;
    while (same < std::min(before.size(), after.size()) && before.at(same) == after.at(same))
        ++same;
    REQUIRE(same < before.size());
    // Nothing that was configured differs: it is the taking of an offer.
    CHECK(before.at(same).contains(QStringLiteral("offer.accepted")));
    CHECK(
        firstDifference(before, after).startsWith(QStringLiteral("event %1 was '").arg(same + 1)));
}

TEST_CASE("In a manned seat nobody acts by themselves", "[scenario]")
{
    Stageplay play(starter("good-cause"), QStringLiteral("ines"));
    REQUIRE(play.player->runTo(play.player->end()));
    const Contact* question = play.player->chronicle().contactOf(QStringLiteral("question"));
    REQUIRE(question);
    CHECK(question->replies.isEmpty());
    CHECK(question->acceptedBy != play.player->trainee());
    CHECK(play.report().points() < play.report().pointsOf());
}

TEST_CASE("A score says what decided, and the same answer gets the same points", "[scenario]")
{
    Stageplay play(starter("good-cause"));
    REQUIRE(play.player->runTo(play.player->end()));
    const Report report = play.report();
    const auto item = std::find_if(report.items.begin(), report.items.end(), [](const auto& one) {
        return one.id == QStringLiteral("decided");
    });
    REQUIRE(item != report.items.end());
    CHECK(item->standing == ScoredItem::Standing::Met);
    CHECK(item->points == item->of);
    CHECK(item->evidence.contains(QStringLiteral("sympathy: '")));
    CHECK(item->contact.isValid());
    CHECK(play.report() == report);
}

TEST_CASE("An inject plays at once and every time the same", "[scenario]")
{
    const Script script = starter("quiet-guitar");
    const auto hashWithInject = [&] {
        Stageplay play(script);
        REQUIRE(play.player->runTo(play.player->start() + 10min));
        CHECK(play.player->inject(QStringLiteral("F5")) == 1);
        CHECK(play.player->inject(QStringLiteral("F12")) == 0);
        REQUIRE(play.player->runTo(play.player->end()));
        return play.report().hash;
    };
    const QString with = hashWithInject();
    CHECK(with == hashWithInject());
    CHECK(with != playedHash(script));
}

TEST_CASE("A scenario reaches no real server, whatever its centre or its trainee asks for",
          "[scenario]")
{
    Script script = starter("good-cause");
    service::Account account;
    account.settings.address = QStringLiteral("real@mail.example");
    account.settings.incoming.host = QStringLiteral("127.0.0.1");
    account.settings.outgoing.host = QStringLiteral("127.0.0.1");
    account.settings.login = QStringLiteral("real");
    script.centre.mailboxes = QList<service::Account>{account};
    Stageplay play(script);
    service::Engine& engine = play.player->engine();
    REQUIRE(engine.mailboxes().all());
    CHECK(engine.mailboxes().all()->isEmpty());

    account.settings.secret = QStringLiteral("secret");
    const auto verdict = engine.mailboxes().test(account.settings);
    REQUIRE(verdict.isFinished());
    CHECK(verdict.result().error().code == ErrorCode::Unsupported);
    // What is opened for a mailbox is a line of the scenario.
    NoMailboxes connector;
    const auto channel = connector.connectMailbox(account.settings, {});
    CHECK(qobject_cast<SimulatedChannel*>(channel.get()) != nullptr);
}

TEST_CASE("A recorded stretch names nobody, is a fit scenario and plays the same contacts",
          "[scenario]")
{
    Script script = starter("quiet-guitar");
    script.centre.rules = QList<Rule>{
        {.name = QStringLiteral("Brandt"),
         .tests = {{.field = RuleField::From, .value = QStringLiteral("@sixstrings.example")}},
         .actions = {{.kind = RuleActionKind::Notify, .value = QStringLiteral("tom")}}}};
    script.centre.feeds =
        QList<service::FeedSource>{{.name = QStringLiteral("Joel plays"),
                                    .address = QStringLiteral("https://sixstrings.example/feed")}};
    script.centre.social =
        QList<service::SocialAccount>{{.name = QStringLiteral("Skerry"),
                                       .network = QStringLiteral("mastodon"),
                                       .server = QStringLiteral("https://sixstrings.example")}};
    script.centre.chat = service::WebChat{.origins = {QStringLiteral("https://skerry.example")}};
    Stageplay play(script);
    REQUIRE(play.player->runTo(play.player->end()));
    const auto yaml =
        recorded(play.player->engine().ledger().store(), play.player->start(), play.player->end());
    REQUIRE(yaml);
    // Where a word begins: a customer is not Tom.
    for (const char* name :
         {"Joel", "Brandt", "sixstrings", "Tom", "tom", "guitar", "Becker", "Skerry", "skerry"}) {
        const QRegularExpression word(QStringLiteral("\\b") + QLatin1String(name));
        INFO(name << " in\n" << yaml->toStdString());
        CHECK_FALSE(word.match(QString::fromUtf8(*yaml)).hasMatch());
    }
    const ScriptReading reading = readScript(
        *yaml, QStringLiteral("recorded.yaml"),
        [](const QString&) -> Result<QByteArray> { return failure(ErrorCode::NotFound); });
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    Stageplay again(reading.script);
    REQUIRE(again.player->runTo(again.player->end()));
    CHECK(again.player->chronicle().contacts().size()
          == play.player->chronicle().contacts().size());
    CHECK(recorded(play.player->engine().ledger().store(), {0}, {1}).error().code
          == ErrorCode::BadInput);
}

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
