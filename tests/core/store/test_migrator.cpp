#include "core/store/check.h"
#include "core/store/rebuild.h"
#include "core/store/search/searchstore.h"
#include "core/store/sql/migrator.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/skipping.h"
#include "tests/support/storefixture.h"

#include <QFile>

#include <thread>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

Error openingFails(const StoreLocation& location)
{
    const FakeClock clock;
    const auto store = Store::open(location, clock);
    REQUIRE_FALSE(store);
    return store.error();
}

} // namespace

TEST_CASE("Store tests run on PostgreSQL too", "[postgresql]")
{
    if (!heddle::test::PostgresCluster::running()) {
        heddle::test::skip(
            QStringLiteral("PostgreSQL is not installed, so the store is tested on SQLite only"));
        return;
    }
    CHECK(testBackends() == std::vector{Backend::Sqlite, Backend::Postgres});
}

TEST_CASE("A store made by a newer program is refused kindly and left as it is", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->connection().execute(QStringLiteral("INSERT INTO schema_version VALUES (99)")));
    store.close();
    const auto error = openingFails(store.location());
    CHECK(error.code == ErrorCode::Unsupported);
    CHECK(error.detail.contains(QStringLiteral("99")));
    CHECK(error.detail.contains(QString::number(Migrator::newest())));
    CHECK(openingFails(store.location()) == error);
}

TEST_CASE("A database of something else is refused and left as it is", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->connection().executeDirect(QStringLiteral("DROP TABLE schema_version")));
    store.close();
    CHECK(openingFails(store.location()).code == ErrorCode::BadInput);
}

TEST_CASE("A file that is no database is Corrupt", "[store]")
{
    StoreFixture store;
    const QString path = store.folder() + QStringLiteral("/notes.txt");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear diary, ").repeated(1000));
    file.close();
    const auto error = openingFails(StoreLocation::file(path));
    CHECK(error.code == ErrorCode::Corrupt);
    CHECK(error.detail.contains(path));
}

TEST_CASE("A damaged database is Corrupt or found out by the check, and never a crash", "[store]")
{
    StoreFixture store;
    const auto customer = store.addCustomer(QStringLiteral("Anna"));
    for (int i = 0; i < 300; ++i)
        store.addIdentity(customer.id, QStringLiteral("address %1").arg(i));
    REQUIRE(store->connection().executeDirect(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    store.close();
    QFile file(store.location().path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qint64 page = GENERATE(1, 5, 12, 20);
    file.seek(page * 4096);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    const FakeClock clock;
    const auto opened = Store::open(store.location(), clock);
    if (!opened) {
        CHECK(opened.error().code == ErrorCode::Corrupt);
        return;
    }
    const auto report = check(**opened);
    if (!report)
        CHECK(report.error().code == ErrorCode::Corrupt);
    else
        CHECK_FALSE(report->isSound());
}

TEST_CASE("A place that cannot be is refused with its name", "[store]")
{
    const auto error = openingFails(StoreLocation::file(QStringLiteral("/proc/none/heddle.db")));
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.detail.contains(QStringLiteral("/proc/none/heddle.db")));
    StoreLocation nowhere;
    nowhere.backend = Backend::Postgres;
    nowhere.host = QStringLiteral("/nowhere");
    nowhere.database = QStringLiteral("x");
    CHECK(openingFails(nowhere).code == ErrorCode::Offline);
}

TEST_CASE("Several may open a new store at once", "[store]")
{
    StoreFixture store;
    const auto location = StoreLocation::file(store.folder() + QStringLiteral("/new.db"));
    std::array<QString, 4> troubles;
    std::vector<std::thread> threads;
    for (QString& trouble : troubles)
        threads.emplace_back([&location, &trouble] {
            const FakeClock clock;
            const auto opened = Store::open(location, clock);
            if (!opened)
                trouble = opened.error().detail;
        });
    for (auto& thread : threads)
        thread.join();
    for (const QString& trouble : troubles)
        CHECK(trouble.toStdString() == "");
}

TEST_CASE("A store of version 1 is opened with all that is in it", "[store]")
{
    StoreFixture store;
    const QString path = store.folder() + QStringLiteral("/old.db");
    REQUIRE(QFile::copy(QStringLiteral(HEDDLE_TEST_DATA "/store/version-1.db"), path));
    QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const FakeClock clock;
    const auto opened = Store::open(StoreLocation::file(path), clock);
    REQUIRE(opened);
    Store& old = **opened;
    const auto identity =
        old.customers().identity(IdentityKind::Email, QStringLiteral("anna@example.org")).value();
    REQUIRE(identity);
    CHECK(old.customers().byId(identity->customer).value().name == QStringLiteral("Anna Ångström"));
    const auto timeline = old.entries().timeline({.customer = identity->customer}).value();
    REQUIRE(timeline.entries.size() == 2);
    CHECK(timeline.entries.first().text == QStringLiteral("My card was charged twice."));
    CHECK(old.search().find(QStringLiteral("charged"), {}, 5).value().hits.size() == 1);
    CHECK_FALSE(rebuildCheck(old).value());
    CHECK(check(old).value().isSound());
}
