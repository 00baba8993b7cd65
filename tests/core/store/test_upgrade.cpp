#include "core/store/check.h"
#include "core/store/search/searchstore.h"
#include "core/store/sql/migrator.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QFile>
#include <QLockFile>

#include <array>
#include <thread>
#include <utility>
#include <vector>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;

namespace {

constexpr int manyEntries = 25'000;

struct Told {
    MigrationStage stage;
    qint64 done;
    qint64 total;
};

/// A store as the first program wrote it, with more entries than are written at once.
StoreLocation oldStore(const StoreFixture& fixture)
{
    const QString path = fixture.folder() + QStringLiteral("/old.db");
    REQUIRE(QFile::copy(QStringLiteral(HEDDLE_TEST_DATA "/store/version-1.db"), path));
    QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto location = StoreLocation::file(path);
    const auto connection = Connection::open(location);
    REQUIRE(connection);
    const auto text = QStringLiteral(
        "WITH RECURSIVE number (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM number WHERE i < ?) "
        "INSERT INTO entry SELECT i, interaction, identity, kind, channel, direction, at + i, "
        "agent, author, has_html, raw, NULL, NULL, automatic_kind, automatic_reason, "
        "failed_address, language, delivery, delivery_detail, to_list, cc_list, attachments, "
        "moments, subject, 'Copy ' || i, quoted FROM entry, number WHERE id = 1");
    REQUIRE((*connection)->execute(text, {manyEntries}));
    return location;
}

/// Every step in which something is told, until `isEnough` says so.
template<class IsEnough>
std::vector<Told> steps(const StoreLocation& location, Done* outcome, IsEnough isEnough)
{
    std::vector<Told> told;
    *outcome = bringUpToDate(location, [&](MigrationStage stage, qint64 done, qint64 total) {
        told.push_back({stage, done, total});
        return isEnough(told.back()) ? GoOn::Stop : GoOn::Yes;
    });
    return told;
}

qint64 hits(const StoreLocation& location, const QString& text)
{
    const FakeClock clock;
    const auto opened = Store::open(location, clock);
    REQUIRE(opened);
    CHECK(check(**opened).value().isSound());
    return (*opened)->search().find(text, {}, 5).value().hits.size();
}

} // namespace

TEST_CASE("An old store tells how far it is on its way up to date", "[store]")
{
    const StoreFixture fixture;
    const auto location = oldStore(fixture);
    CHECK(isBehind(location));
    Done outcome;
    const auto told = steps(location, &outcome, [](const Told&) { return false; });
    REQUIRE(outcome);
    CHECK_FALSE(isBehind(location));
    REQUIRE_FALSE(told.empty());
    CHECK(told.front().stage == MigrationStage::Copying);
    std::vector<qint64> entries;
    for (const Told& each : told) {
        CHECK(each.done <= each.total);
        if (each.stage == MigrationStage::Writing && each.total > 0) {
            CHECK(each.total == manyEntries);
            entries.push_back(each.done);
        }
    }
    // Two steps write the entries anew.
    CHECK(entries == std::vector<qint64>{10'000, 20'000, manyEntries, 10'000, 20'000, manyEntries});
    CHECK(QFile::exists(location.path + QStringLiteral(".before-2")));
    CHECK(hits(location, QStringLiteral("\"Copy 24999\"")) == 1);
    CHECK(hits(location, QStringLiteral("charged")) == 1);
}

TEST_CASE("Put off in its middle, an old store is whole and goes on the next time", "[store]")
{
    const StoreFixture fixture;
    const auto location = oldStore(fixture);
    Done outcome;
    steps(location, &outcome, [](const Told& told) { return told.done == 20'000; });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Cancelled);
    CHECK(isBehind(location));
    steps(location, &outcome, [](const Told& told) {
        return told.stage == MigrationStage::Copying && told.done < told.total;
    });
    CHECK_FALSE(outcome);
    CHECK(isBehind(location));
    CHECK(hits(location, QStringLiteral("\"Copy 24999\"")) == 1);
    CHECK_FALSE(isBehind(location));
}

TEST_CASE("Who comes too late to copy an old store leaves the copy that is there", "[store]")
{
    const StoreFixture fixture;
    const auto location = oldStore(fixture);
    const QString copy = location.path + QStringLiteral(".before-2");
    QLockFile theirs(copy + QStringLiteral(".copying"));
    REQUIRE(theirs.tryLock());
    Done outcome;
    bool isFirst = true;
    steps(location, &outcome, [&](const Told& told) {
        // We found an old store and wait; meanwhile the others finish.
        if (std::exchange(isFirst, false)) {
            CHECK(told.total == 0);
            QFile kept(copy);
            REQUIRE(kept.open(QIODevice::WriteOnly));
            kept.write("as it was");
            const auto connection = Connection::open(location);
            REQUIRE(connection);
            REQUIRE((*connection)
                        ->execute(QStringLiteral("INSERT INTO schema_version VALUES (?)"),
                                  {Migrator::newest()}));
            theirs.unlock();
        }
        return false;
    });
    CHECK(outcome);
    QFile kept(copy);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == "as it was");
    CHECK_FALSE(QFile::exists(copy + QStringLiteral(".part")));
}

TEST_CASE("Several programs bring one old store up to date at once, and its copy is of before",
          "[store]")
{
    const StoreFixture fixture;
    const auto location = oldStore(fixture);
    std::array<QString, 3> troubles;
    std::vector<std::thread> programs;
    for (QString& trouble : troubles)
        programs.emplace_back([&location, &trouble] {
            if (const auto done = bringUpToDate(location, {}); !done)
                trouble = done.error().detail;
        });
    for (auto& program : programs)
        program.join();
    for (const QString& trouble : troubles)
        CHECK(trouble.toStdString() == "");
    CHECK_FALSE(isBehind(location));
    const QString copy = location.path + QStringLiteral(".before-2");
    const auto before = Connection::open({.path = copy});
    REQUIRE(before);
    CHECK(Migrator(**before).version().value() == 1);
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
    CHECK_FALSE(QFile::permissions(copy) & others);
}

TEST_CASE("Nothing is behind where there is nothing, or nothing that can be read", "[store]")
{
    const StoreFixture fixture;
    CHECK_FALSE(isBehind(fixture.location()));
    const QString nothing = fixture.folder() + QStringLiteral("/nothing.db");
    CHECK_FALSE(isBehind(StoreLocation::file(nothing)));
    CHECK_FALSE(QFile::exists(nothing));
    QFile file(fixture.folder() + QStringLiteral("/notes.txt"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear diary, ").repeated(1000));
    file.close();
    CHECK_FALSE(isBehind(StoreLocation::file(file.fileName())));
}
