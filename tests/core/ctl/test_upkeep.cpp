#include "core/store/sql/connection.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>

using heddle::test::CtlRig;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

/// A rig with a small made-up centre.
CtlRig generated(const char* interactions = "600", const char* seed = "7")
{
    CtlRig rig;
    const auto made =
        rig.onStore(words("db generate")
                    + QStringList{QStringLiteral("--interactions"), QLatin1String(interactions),
                                  QStringLiteral("--seed"), QLatin1String(seed)});
    INFO(made.err.toStdString());
    REQUIRE(made.code == 0);
    return rig;
}

} // namespace

TEST_CASE("A generated centre holds together and follows from its journal", "[ctl]")
{
    const CtlRig rig = generated();
    const auto checked = rig.onStore(words("db check --json"));
    CHECK(checked.code == 0);
    const auto report = checked.objects().value(0);
    CHECK(report.value(QStringLiteral("sound")).toBool());
    CHECK(report.value(QStringLiteral("rows")).toInteger() > 600);
    CHECK(report.value(QStringLiteral("faults")).toArray().isEmpty());

    const auto compared = rig.onStore(words("db rebuild --check"));
    INFO(compared.err.toStdString());
    CHECK(compared.code == 0);
    CHECK(compared.out.contains("no difference"));

    CHECK(rig.onStore(words("db rebuild")).code == 0);
    CHECK(rig.onStore(words("db check")).code == 0);
    CHECK(rig.onStore(words("db rebuild --check")).code == 0);
}

TEST_CASE("The same seed gives the same centre, another seed another", "[ctl]")
{
    const auto search = words("search order --json --limit 500");
    const auto first = generated().onStore(search).out;
    CHECK(first.count('\n') > 100);
    CHECK(first == generated().onStore(search).out);
    CHECK(first != generated("600", "8").onStore(search).out);
}

TEST_CASE("A centre is generated into an empty store only", "[ctl]")
{
    const CtlRig rig = generated("20");
    const auto again = rig.onStore(words("db generate --interactions 20"));
    CHECK(again.code == 1);
    CHECK(again.err.contains("somebody works there already"));
}

TEST_CASE("Queues, agents, customers and timelines are read as JSON and as text", "[ctl]")
{
    const CtlRig rig = generated();
    const auto queues = rig.onStore(words("queues --json")).objects();
    REQUIRE(queues.size() == 6);
    qint64 waiting = 0;
    for (const auto& queue : queues) {
        CHECK(queue.value(QStringLiteral("name")).isString());
        waiting += queue.value(QStringLiteral("waiting")).toInteger(-1);
    }
    CHECK(waiting > 0);

    const auto agents = rig.onStore(words("agents --json")).objects();
    REQUIRE(agents.size() == 30);
    CHECK(agents.first().value(QStringLiteral("role")) == QStringLiteral("administrator"));

    const auto found = rig.onStore(words("customers find example.com --json")).objects();
    REQUIRE_FALSE(found.isEmpty());
    const QString number = QString::number(found.first().value(QStringLiteral("id")).toInteger());
    const auto identities = found.first().value(QStringLiteral("identities")).toArray();
    REQUIRE_FALSE(identities.isEmpty());

    const auto byNumber =
        rig.onStore({QStringLiteral("timeline"), number, QStringLiteral("--json")});
    const auto entries = byNumber.objects();
    REQUIRE_FALSE(entries.isEmpty());
    QString before;
    for (const auto& entry : entries) {
        const QString at = entry.value(QStringLiteral("at")).toString();
        CHECK(before <= at);
        before = at;
    }
    const QString address =
        identities.first().toObject().value(QStringLiteral("address")).toString();
    CHECK(rig.onStore({QStringLiteral("timeline"), address, QStringLiteral("--json")}).out
          == byNumber.out);
    CHECK(rig.onStore({QStringLiteral("timeline"), number}).out.contains("interaction"));

    const auto nobody =
        rig.onStore({QStringLiteral("timeline"), QStringLiteral("nobody@example.net")});
    CHECK(nobody.code == 1);
    CHECK(nobody.err.contains("there is no customer 'nobody@example.net'"));
}

TEST_CASE("A search field that cannot be read is named", "[ctl]")
{
    const CtlRig rig = generated("20");
    const auto outcome = rig.onStore(words("search after:someday"));
    CHECK(outcome.code == 1);
    CHECK(outcome.err.contains("after:"));
}

TEST_CASE("A backup is restored whole, and neither overwrites by accident", "[ctl]")
{
    const CtlRig rig = generated();
    const QString backup = rig.path(QStringLiteral("backup.db"));
    REQUIRE(rig.onStore({QStringLiteral("db"), QStringLiteral("backup"), backup}).code == 0);
    CHECK(rig.onStore({QStringLiteral("db"), QStringLiteral("backup"), backup}).code == 1);

    const QString other = rig.path(QStringLiteral("other.db"));
    const QStringList onOther{QStringLiteral("--store"), other};
    REQUIRE(rig.run(words("db restore") + QStringList{backup} + onOther).code == 0);
    CHECK(rig.run(words("db check") + onOther).code == 0);
    const auto search = words("search refund --json --limit 200");
    CHECK(rig.run(search + onOther).out == rig.onStore(search).out);

    const QString broken = rig.write(QStringLiteral("broken.db"), "no database at all");
    const auto unforced = rig.run(words("db restore") + QStringList{backup} + onOther);
    CHECK(unforced.code == 1);
    CHECK(unforced.err.contains("600 interactions, which the backup would replace; say --force"));
    const auto refused = rig.run(words("db restore --force") + QStringList{broken} + onOther);
    CHECK(refused.code == 1);
    CHECK(refused.err.count('\n') == 1);
    CHECK(rig.run(search + onOther).out == rig.onStore(search).out);
    const auto forced = rig.run(words("db restore --force") + QStringList{backup} + onOther);
    CHECK(forced.code == 0);
    CHECK(forced.out == other.toUtf8() + " is " + backup.toUtf8() + " now\n");
}

TEST_CASE("A damaged or foreign store is told in one sentence without the database's words",
          "[ctl]")
{
    const CtlRig rig = generated("20");
    QFile file(rig.store());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(100));
    file.write(QByteArray(2000, 'x'));
    file.close();
    const auto sentence = [](const QString& path, const char* words) -> QByteArray {
        return "heddlectl: " + path.toUtf8() + ": " + words + "\n";
    };
    for (const char* line : {"queues", "db check", "search refund"}) {
        const auto outcome = rig.onStore(words(line));
        CHECK(outcome.code == 1);
        CHECK(outcome.err
              == sentence(rig.store(), "the store is damaged; heddlectl db rebuild mends it or "
                                       "says what does"));
    }
    const auto rebuilt = rig.onStore(words("db rebuild"));
    CHECK(rebuilt.code == 1);
    CHECK(rebuilt.err.contains("bring a backup back with heddlectl db restore BACKUP --force"));
    const QString diary =
        rig.write(QStringLiteral("diary.txt"), QByteArray("Dear me, ").repeated(200));
    const auto foreign = rig.run({QStringLiteral("queues"), QStringLiteral("--store"), diary});
    CHECK(foreign.err
          == sentence(diary, "this is no Heddle store; name another, or restore a backup"));
    const auto kept =
        rig.run(words("db restore") + QStringList{rig.store(), QStringLiteral("--store"), diary});
    CHECK(kept.err.contains("a file that cannot be read as a store"));
}

namespace {

/// Spoils a page of the store's file that belongs to this table.
void spoil(const CtlRig& rig, const char* table)
{
    qint64 place = 0;
    {
        const auto location = heddle::store::StoreLocation::file(rig.store());
        auto connection = heddle::store::Connection::open(location).value();
        const auto page = connection
                              ->number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE "
                                                      "name = ?"),
                                       {QLatin1String(table)})
                              .value();
        REQUIRE(connection->executeDirect(QStringLiteral("PRAGMA journal_mode = DELETE")));
        place = (page - 1) * connection->number(QStringLiteral("PRAGMA page_size")).value();
    }
    QFile file(rig.store());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(place));
    file.write(QByteArray(400, char(0xff)));
}

} // namespace

TEST_CASE("A store damaged in its middle is told with the cure, and the cure works", "[ctl]")
{
    const CtlRig rig = generated("150");
    const auto search = words("search refund --json --limit 200");
    const auto before = rig.onStore(search).out;
    spoil(rig, GENERATE("entry", "interaction_identity", "identity", "draft", "entry_words_data"));
    const QByteArray cure = "heddlectl db rebuild --store " + rig.store().toUtf8();
    for (const char* line : {"db check", "db rebuild --check", "db migrate"}) {
        const auto told = rig.onStore(words(line));
        INFO(line << ": " << told.err.toStdString());
        CHECK(told.code == 1);
        CHECK(told.err.contains(cure));
        CHECK_FALSE(told.out.contains("up to date"));
    }
    const auto mended = rig.onStore(words("db rebuild"));
    INFO(mended.err.toStdString());
    CHECK(mended.code == 0);
    CHECK(mended.out.contains("written anew from its journal"));
    CHECK(QFile::exists(rig.store() + QStringLiteral(".damaged")));
    CHECK(rig.onStore(words("db check")).code == 0);
    CHECK(rig.onStore(words("db rebuild --check")).code == 0);
    CHECK(rig.onStore(words("db migrate")).code == 0);
    CHECK(rig.onStore(search).out == before);
}

TEST_CASE("A store of an older program is brought up to date and says so once", "[ctl]")
{
    const CtlRig rig;
    REQUIRE(QFile::copy(QStringLiteral(HEDDLE_TEST_DATA "/store/version-1.db"), rig.store()));
    QFile(rig.store()).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto first = rig.onStore(words("db migrate"));
    INFO(first.err.toStdString());
    CHECK(first.code == 0);
    CHECK(first.err.isEmpty());
    CHECK(first.out.contains("up to date; as it was before it is kept beside it"));
    const auto again = rig.onStore(words("db migrate"));
    CHECK(again.code == 0);
    CHECK(again.out.endsWith("up to date\n"));
    CHECK(rig.onStore(words("search charged")).out.contains("charged"));
}

TEST_CASE("Where the journal is damaged too, a rebuild changes nothing and names the backup",
          "[ctl]")
{
    const CtlRig rig = generated("150");
    const QString backup = rig.path(QStringLiteral("backup.db"));
    REQUIRE(rig.onStore({QStringLiteral("db"), QStringLiteral("backup"), backup}).code == 0);
    spoil(rig, "journal");
    const QByteArray cure = "heddlectl db restore BACKUP --force --store " + rig.store().toUtf8();
    CHECK(rig.onStore(words("db check")).err.contains(cure));
    const auto refused = rig.onStore(words("db rebuild"));
    CHECK(refused.code == 1);
    CHECK(refused.err.contains(cure));
    CHECK_FALSE(QFile::exists(rig.store() + QStringLiteral(".damaged")));
    CHECK(rig.onStore({QStringLiteral("db"), QStringLiteral("restore"), backup,
                       QStringLiteral("--force")})
              .code
          == 0);
    CHECK(rig.onStore(words("db check")).code == 0);
}
