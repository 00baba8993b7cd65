#include "core/store/check.h"
#include "core/store/sql/durability.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QFileInfo>
#include <QTest>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;

namespace {

constexpr int inTime = 60'000; // ms

void writeMuch(Store& store, int megabytes)
{
    REQUIRE(store.connection().executeDirect(
        QStringLiteral("CREATE TABLE IF NOT EXISTS ballast (bytes BLOB)")));
    for (int i = 0; i < megabytes; ++i)
        REQUIRE(store.connection().executeDirect(
            QStringLiteral("INSERT INTO ballast VALUES (randomblob(1048576))")));
}

} // namespace

TEST_CASE("The log of a store is written back while the store is open", "[store]")
{
    StoreFixture store;
    const QString path = store.location().path;
    writeMuch(*store, 20);
    CHECK(QTest::qWaitFor([&] { return QFileInfo(path).size() > 10 << 20; }, inTime));
    // Far more than the log may hold: it begins anew.
    writeMuch(*store, 150);
    CHECK(QFileInfo(path + QStringLiteral("-wal")).size() < 120 << 20);
    REQUIRE(store->connection().executeDirect(QStringLiteral("DROP TABLE ballast")));
    store.close();
    CHECK_FALSE(QFileInfo::exists(path + QStringLiteral("-wal")));
    const FakeClock clock;
    const auto opened = Store::open(store.location(), clock);
    REQUIRE(opened);
    CHECK(check(**opened).value().isSound());
}
