#include "core/base/fakeclock.h"
#include "core/scenario/clock/pacer.h"
#include "core/service/desk/casework.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/router/router.h"
#include "tests/core/scenario/stageplay.h"
#include "tests/support/catch.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/skipping.h"

using namespace heddle;
using namespace heddle::scenario;
using namespace heddle::test;

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
