#include "core/base/clock.h"
#include "core/service/ledger.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"
#include "core/store/sql/connection.h"
#include "core/store/store.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>

using namespace heddle;
using heddle::test::TestCentre;

namespace {

struct Explaining : TestCentre {
    QByteArray explain(const QStringList& more)
    {
        const QStringList arguments{QStringLiteral("route"), QStringLiteral("explain"),
                                    QStringLiteral("--store"),
                                    dir.filePath(QStringLiteral("heddle.db"))};
        QProcess run;
        run.start(QStringLiteral(HEDDLE_BIN_DIR "/heddlectl"), arguments + more);
        REQUIRE(run.waitForFinished(30'000));
        code = run.exitCode();
        return run.readAllStandardOutput() + run.readAllStandardError();
    }

    int code = -1;
};

} // namespace

TEST_CASE("route explain says who had it, why, and that the journal gives the same", "[ctl]")
{
    Explaining centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    const Entry mail =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(centre.engine->router().setPresence(ben, Presence::NotReady, QStringLiteral("lunch")));
    centre.advance(2min);
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    REQUIRE(centre.engine->router().accept(centre.admin, offer->id));
    // On a clock that runs, a line of the journal is a little later than what it tells of.
    REQUIRE(centre.store().connection().executeDirect(
        QStringLiteral("UPDATE journal SET at = at + 4 WHERE kind = 'offer.made'")));
    const QString number = QString::number(mail.interaction.value);
    const QByteArray words = centre.explain({number});
    INFO(words.toStdString());
    CHECK(centre.code == 0);
    CHECK(words.contains("nobody could take it"));
    CHECK(words.contains("offered to Ada Admin: accepted after 0 s"));
    CHECK(words.contains("not ben: not ready"));
    CHECK(words.contains("recomputed from the journal: the same"));
    const QByteArray json = centre.explain({number, QStringLiteral("--json")});
    CHECK(json.count('\n') == 2);
    CHECK(json.contains("\"contradictions\":[]"));
    CHECK(json.count("\"recomputed\":true") == 2);
    CHECK(centre.explain({number, QStringLiteral("--whole")}).contains("the same"));
    CHECK(centre.code == 0);
}

TEST_CASE("route explain decides again by every policy and finds the same", "[ctl]")
{
    const auto choice =
        GENERATE(AgentChoice::LongestIdle, AgentChoice::LeastLoaded, AgentChoice::MostSkilled,
                 AgentChoice::LeastSkilled, AgentChoice::LeastFlexible, AgentChoice::RoundRobin);
    Explaining centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    centre.setQueue([&](Queue& queue) {
        queue.choice = choice;
        queue.rings = {{.needs = {.kind = SkillExpression::Kind::Term,
                                  .skill = QStringLiteral("repairs"),
                                  .least = 3,
                                  .most = highestLevel,
                                  .parts = {}},
                        .wait = 30s},
                       {}};
    });
    Agent skilled = centre.engine->roster().agents().at(ben);
    skilled.skills = {{QStringLiteral("repairs"), 7}};
    skilled.capacity.limits.email = 2;
    const Queue other{.id = {77}, .name = QStringLiteral("Other"), .members = {ben, centre.admin}};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("agent.changed"), .rows = {other, skilled}}}));
    REQUIRE(centre.engine->router().setPresence(ben, Presence::Ready, {}));
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    const Entry first =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    const auto offer = centre.offerTo(ben);
    REQUIRE(offer);
    REQUIRE(centre.engine->router().decline(ben, offer->id, QStringLiteral("busy")));
    centre.advance(1min);
    const QByteArray words = centre.explain({QString::number(first.interaction.value)});
    INFO(words.toStdString());
    CHECK(centre.code == 0);
    CHECK(words.contains("offered to ben: declined"));
    CHECK(words.contains("not ben: declined a short while ago"));
    CHECK(words.contains("recomputed from the journal: the same"));
}

TEST_CASE("route explain finds a decision that does not follow", "[ctl]")
{
    Explaining centre;
    const Entry mail =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    offer->decision.rank.key = offer->decision.rank.key - 1h;
    REQUIRE(centre.store().record(store::Record{.kind = QStringLiteral("offer.changed"),
                                                .interaction = mail.interaction,
                                                .rows = {*offer}}));
    const QByteArray words = centre.explain({QString::number(mail.interaction.value)});
    CHECK(centre.code == 1);
    CHECK(words.contains("the rank is not its base less its boosts"));
    // What somebody had in hand is found again too, in the record alone and in the whole journal.
    offer->decision.rank.key = offer->decision.rank.key + 1h;
    offer->decision.candidates.first().openWork = 3;
    REQUIRE(centre.store().record(store::Record{.kind = QStringLiteral("offer.changed"),
                                                .interaction = mail.interaction,
                                                .rows = {*offer}}));
    CHECK(centre.explain({QString::number(mail.interaction.value)})
              .contains("Ada Admin had 0 in hand, not 3"));
    CHECK(centre.code == 1);
    CHECK(centre.explain({QString::number(mail.interaction.value), QStringLiteral("--whole")})
              .count("Ada Admin had 0 in hand, not 3")
          == 2);
    // Another winner, and another excuse.
    offer->decision.candidates.first().openWork = 0;
    offer->decision.candidates.first().excluded = QStringLiteral("at capacity");
    offer->decision.winner = {};
    REQUIRE(centre.store().record(store::Record{.kind = QStringLiteral("offer.changed"),
                                                .interaction = mail.interaction,
                                                .rows = {*offer}}));
    const QByteArray other = centre.explain({QString::number(mail.interaction.value)});
    CHECK(other.contains("Ada Admin could have it; it says: is excluded: at capacity"));
    CHECK(other.contains("it goes to Ada Admin, not to nobody"));
    CHECK(centre.explain({QStringLiteral("999")}).contains("there is no interaction 999"));
    CHECK(centre.code == 1);
}

TEST_CASE("route explain finds that the journal itself was changed", "[ctl]")
{
    Explaining centre;
    const Entry mail =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    REQUIRE(centre.offerTo(centre.admin));
    const QString number = QString::number(mail.interaction.value);
    REQUIRE(centre.explain({number}).contains("the same"));
    // What it looked at says that she was at lunch.
    const auto change = [&](const char* from, const char* to) {
        auto& connection = centre.store().connection();
        return connection.executeDirect(
            QStringLiteral("UPDATE journal SET body = replace(body, '%1', '%2') "
                           "WHERE kind = 'offer.made'")
                .arg(QLatin1String(from), QLatin1String(to)));
    };
    const char* const agents = R"(,[],{\")";
    const char* const atLunch = R"(,[],{\"presence\":\"not-ready\",\")";
    REQUIRE(change(agents, atLunch));
    const QByteArray words = centre.explain({number});
    INFO(words.toStdString());
    CHECK(centre.code == 1);
    CHECK(words.contains("Ada Admin is excluded: not ready; it says: could have it"));
    REQUIRE(change(atLunch, agents));
    CHECK(centre.explain({number}).contains("the same"));
    // That nothing was kept is said, not passed over.
    REQUIRE(change("\"seen\":", "\"sawn\":"));
    CHECK(centre.explain({number}).contains("what it looked at was not kept"));
    CHECK(centre.code == 0);
}

TEST_CASE("route explain reads the contact's own lines, however long the journal is", "[ctl]")
{
    Explaining centre;
    const Entry mail =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    REQUIRE(centre.store().connection().executeDirect(QStringLiteral(
        "INSERT INTO journal (at, kind, body) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT "
        "i + 1 FROM n WHERE i < 200000) SELECT i, 'presence.changed', '{\"facts\":{},\"rows\":[]}' "
        "FROM n")));
    // One more decision behind all of that, so that the whole journal is read to its end.
    centre.crash();
    REQUIRE(centre.engine->router().decline(centre.admin, offer->id, QStringLiteral("busy")));
    centre.advance(2min);
    const QString number = QString::number(mail.interaction.value);
    QElapsedTimer timer;
    timer.start();
    const QByteArray own = centre.explain({number});
    const qint64 quick = timer.restart();
    const QByteArray whole = centre.explain({number, QStringLiteral("--whole")});
    const qint64 slow = timer.elapsed();
    INFO(own.toStdString() << quick << " ms, whole " << slow << " ms");
    CHECK(own.contains("the same"));
    CHECK(whole.contains("the same"));
    CHECK(2 * quick < slow);
}
