#include "core/base/clock.h"
#include "core/service/router/router.h"
#include "core/store/sql/connection.h"
#include "core/store/store.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

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
    // What somebody had in hand is found again too.
    offer->decision.rank.key = offer->decision.rank.key + 1h;
    offer->decision.candidates.first().openWork = 3;
    REQUIRE(centre.store().record(store::Record{.kind = QStringLiteral("offer.changed"),
                                                .interaction = mail.interaction,
                                                .rows = {*offer}}));
    CHECK(centre.explain({QString::number(mail.interaction.value)})
              .contains("Ada Admin had 0 in hand, not 3"));
    CHECK(centre.code == 1);
    CHECK(centre.explain({QStringLiteral("999")}).contains("there is no interaction 999"));
    CHECK(centre.code == 1);
}
