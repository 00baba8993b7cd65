#include "core/base/clock.h"
#include "core/service/desk/casework.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"
#include "core/store/sql/location.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace heddle;
using heddle::test::CtlRig;
using heddle::test::TestCentre;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QDateTime dayBefore(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(-days);
}

QByteArray mail(const QByteArray& number)
{
    return "From: amira@example.com\r\nSubject: Parcel " + number
           + "\r\nDate: " + dayBefore(1).toString(Qt::RFC2822Date).toLatin1() + "\r\nMessage-ID: <"
           + number + "@example.com>\r\n\r\nWhere is parcel " + number + "?\r\n";
}

/// A day of calls that wait 30 s at most.
struct CallDay : TestCentre {
    CallDay()
    {
        setQueue([](Queue& queue) { queue.targets.firstReply = 30s; });
        beReady(Presence::NotReady);
    }
    void beReady(Presence presence) { REQUIRE(engine->router().setPresence(admin, presence, {})); }
    InteractionId ring(const char* key)
    {
        Inbound call = mail(QLatin1String(key), QLatin1String(key) + QStringLiteral("@x.example"),
                            QStringLiteral("A call"));
        call.channel = ChannelKind::Phone;
        return arrive(call).interaction;
    }
    void close(InteractionId id) { REQUIRE(engine->casework().close(admin, id, {})); }
    /// Somebody talks for a minute after `waited`.
    InteractionId talk(const char* key, Duration waited)
    {
        const InteractionId id = ring(key);
        advance(waited);
        REQUIRE(acceptNext(admin) == id);
        advance(60s);
        close(id);
        return id;
    }
    QJsonObject report(const QString& what)
    {
        const QDate today = clock.now().toDateTime().date();
        const auto run =
            CtlRig().run({QStringLiteral("report"), what, QStringLiteral("--json"),
                          QStringLiteral("--store"), dir.filePath(QStringLiteral("heddle.db")),
                          QStringLiteral("--from"), today.addDays(-1).toString(Qt::ISODate),
                          QStringLiteral("--to"), today.addDays(1).toString(Qt::ISODate)});
        INFO(run.err.toStdString());
        REQUIRE(run.code == 0);
        REQUIRE(run.objects().size() == 1);
        return run.objects().first();
    }
};

double valueOf(const QJsonObject& report, const char* figure)
{
    return report.value(QLatin1String(figure))
        .toObject()
        .value(QLatin1String("value"))
        .toDouble(-1);
}

int sampleOf(const QJsonObject& report, const char* figure)
{
    return report.value(QLatin1String(figure)).toObject().value(QLatin1String("n")).toInt(-1);
}

} // namespace

TEST_CASE("How a queue served is told from the journal, each figure with its formula", "[ctl]")
{
    CallDay day;
    day.talk("in-time", 15s);
    day.beReady(Presence::NotReady);
    const InteractionId late = day.talk("late", 40s);
    day.beReady(Presence::NotReady);
    const InteractionId givenUp = day.ring("given-up");
    day.advance(4s);
    day.close(givenUp);
    const QJsonObject served = day.report(QStringLiteral("service"));
    INFO(QJsonDocument(served).toJson().toStdString());
    CHECK(served.value(QLatin1String("presented")).toInt() == 3);
    CHECK(served.value(QLatin1String("handled")).toInt() == 2);
    CHECK(served.value(QLatin1String("abandoned")).toInt() == 1);
    CHECK(served.value(QLatin1String("short_abandoned")).toInt() == 1);
    CHECK(valueOf(served, "service_level_handled_only") == Approx(1 / 2.0));
    CHECK(valueOf(served, "service_level_abandons_ignored") == Approx(1 / 2.0));
    CHECK(valueOf(served, "service_level_abandons_positive") == Approx(2 / 3.0));
    CHECK(valueOf(served, "service_level_abandons_negative") == Approx(1 / 3.0));
    CHECK(sampleOf(served, "service_level_abandons_negative") == 3);
    CHECK(served.value(QLatin1String("service_level_abandons_negative"))
              .toObject()
              .value(QLatin1String("formula"))
          == QStringLiteral("handled in / presented"));
    CHECK(valueOf(served, "abandon_rate") == Approx(1 / 3.0));
    CHECK(valueOf(served, "speed_of_answer_seconds") == Approx(27.5));
    CHECK(valueOf(served, "handling_seconds") == Approx(60));
    CHECK(valueOf(served, "transferred") == 0);
    CHECK(sampleOf(served, "offers_not_answered") == 2);
    CHECK(valueOf(served, "offers_not_answered") == 0);

    // What comes after the end is neither handling nor a second answer.
    REQUIRE(day.engine->casework().reopen(day.admin, late));
    day.advance(1h);
    CHECK(valueOf(day.report(QStringLiteral("service")), "handling_seconds") == Approx(60));
}

TEST_CASE("How full somebody's day was is told by the clock and by load", "[ctl]")
{
    CallDay day;
    day.beReady(Presence::Ready);
    day.advance(60s);
    day.talk("one", 0s);
    day.beReady(Presence::NotReady);
    day.advance(8h);
    const QJsonObject worked = day.report(QStringLiteral("agents"));
    INFO(QJsonDocument(worked).toJson().toStdString());
    CHECK(sampleOf(worked, "occupancy_by_the_clock") == 1);
    CHECK(valueOf(worked, "occupancy_by_the_clock") == Approx(0.5));
    CHECK(valueOf(worked, "occupancy_by_load") == Approx(0.5));
}

TEST_CASE("Reports say what came, with how much they rest on", "[ctl]")
{
    const CtlRig rig;
    for (const char* number : {"1", "2", "3"}) {
        const QString file = rig.write(QStringLiteral("one.eml"), mail(number));
        REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{file}).code
                == 0);
    }
    REQUIRE(rig.onStore(words("interaction tag 1 delivery --agent tom")).code == 0);

    const auto queues = rig.onStore(words("report queues --json")).objects();
    REQUIRE(queues.size() == 1);
    CHECK(queues[0].value(QLatin1String("came")).toInt() == 3);
    const auto answered = queues[0].value(QLatin1String("answered")).toObject();
    CHECK(answered.value(QLatin1String("n")).toInt() == 3);
    CHECK(answered.value(QLatin1String("value")).toDouble(-1) == 0);
    CHECK(answered.value(QLatin1String("high")).toDouble() > 0.5);
    const auto before =
        rig.onStore(words("report queues --json --to") << dayBefore(5).date().toString(Qt::ISODate))
            .objects();
    REQUIRE(before.size() == 1);
    CHECK(before[0].value(QLatin1String("came")).toInt(-1) == 0);

    const auto topics = rig.onStore(words("report topics --csv"));
    CHECK(topics.out.startsWith("topic,interactions,share,share_low,share_high,share_n\n"));
    CHECK(topics.out.contains("delivery,1,0.3333,"));
    CHECK(rig.onStore(words("report topics")).out.contains("n 3, too few to tell"));
    const auto agents = rig.onStore(words("report agents --json")).objects();
    REQUIRE(agents.size() == 1);
    CHECK(agents[0].value(QLatin1String("agent")) == QStringLiteral("tom"));
}

TEST_CASE("A report's days are read, or refused with how to write them", "[ctl]")
{
    const CtlRig rig;
    REQUIRE(rig.onStore(words("db migrate")).code == 0);
    const auto wrong = rig.onStore(words("report queues --from yesterday"));
    CHECK(wrong.code == 1);
    CHECK(wrong.err.contains("write it as 2026-03-31"));
    CHECK(rig.onStore(words("report agents --from 2026-03-02 --to 2026-03-01")).code == 1);
}

TEST_CASE("Who heard or saved a recording is told, the newest first", "[ctl]")
{
    const CtlRig rig;
    const QString file = rig.write(QStringLiteral("one.eml"), mail("1"));
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{file}).code == 0);
    CHECK(rig.onStore(words("report recordings")).out.isEmpty());
    {
        const heddle::SystemClock clock;
        const auto store =
            heddle::store::Store::open(heddle::store::StoreLocation::file(rig.store()), clock);
        REQUIRE(store);
        const auto agents = (*store)->agents().all();
        REQUIRE(agents);
        REQUIRE_FALSE(agents->isEmpty());
        for (const char* did : {"recording.heard", "recording.saved"})
            REQUIRE((*store)->record({.kind = QLatin1String(did),
                                      .actor = agents->first().id,
                                      .interaction = heddle::InteractionId{1},
                                      .customer = {},
                                      .facts = {},
                                      .rows = {}}));
    }
    const auto uses = rig.onStore(words("report recordings --json")).objects();
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].value(QLatin1String("did")) == QStringLiteral("saved"));
    CHECK(uses[1].value(QLatin1String("did")) == QStringLiteral("heard"));
    CHECK(uses[1].value(QLatin1String("agent")) == QStringLiteral("tom"));
    CHECK(uses[1].value(QLatin1String("interaction")).toInt() == 1);
    CHECK(uses[1].value(QLatin1String("customer")).toString().contains(QLatin1String("amira")));
    CHECK(rig.onStore(words("report recordings --json --limit 1")).objects().size() == 1);
    CHECK(rig.onStore(words("report recordings")).out.contains("tom heard  1  "));
}
