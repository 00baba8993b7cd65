#include "core/store/backup.h"
#include "core/store/beside/cursorstore.h"
#include "core/store/blobstore.h"
#include "core/store/check.h"
#include "core/store/merging.h"
#include "core/store/rebuild.h"
#include "core/store/salvage.h"
#include "core/store/search/searchstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// A bit of everything, with changes, removals, a merge and a claim.
struct Lived {
    StoreFixture store;
    Customer customer;
    Entry entry;
    QString blob;

    explicit Lived(Backend backend) : store(backend)
    {
        customer = store.addCustomer(QStringLiteral("Anna \"A\" \\ Lee"));
        const auto other = store.addCustomer(QStringLiteral("Bertil"));
        const auto identity = store.addIdentity(customer.id, QStringLiteral("a@x"));
        store.addIdentity(other.id, QStringLiteral("b@x"));
        store.addAgent(QStringLiteral("agent"));
        store.addQueue(QStringLiteral("queue"));
        Interaction interaction;
        interaction.identity = identity.id;
        interaction.tags = {QStringLiteral("one"), QStringLiteral("two")};
        interaction = store.addInteraction(interaction);
        blob = store->blobs().put("raw mail").value();
        entry = {.interaction = interaction.id, .identity = identity.id};
        entry.text = QStringLiteral("Weaving is \n\t\"fun\" \u0001");
        entry.raw = blob;
        entry = store.addEntry(entry);
        interaction.state = InteractionState::Closed;
        interaction.tags = {QStringLiteral("three")};
        store.keep(interaction);
        store.keep(Setting{QStringLiteral("a"), QStringLiteral("1")});
        store.keep(Setting{QStringLiteral("b"), QStringLiteral("2")});
        store.keep(Removed{Removed::Kind::Setting, QStringLiteral("a")});
        REQUIRE(store->merging().merge(other.id, customer.id, {}, {}));
        OutboxItem item;
        item.id = store->newOutboxId().value();
        item.entry = entry.id;
        item.interaction = interaction.id;
        store.keep(item);
        const auto claimed = store->outbox().claim(item.id, QStringLiteral("me"), {5});
        REQUIRE(claimed);
        store.keep(*claimed);
    }
    void change(const char* sql) { REQUIRE(store->connection().executeDirect(QLatin1String(sql))); }
    std::optional<QString> difference()
    {
        const auto found = rebuildCheck(*store);
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("The tables are what the journal says", "[store]")
{
    Lived lived(GENERATE(from_range(testBackends())));
    CHECK_FALSE(lived.difference());
}

TEST_CASE("The first difference from the journal is told exactly, and rebuilding mends it",
          "[store]")
{
    Lived lived(GENERATE(from_range(testBackends())));
    const auto [sql, told] = GENERATE(table<const char*, const char*>({
        {"UPDATE customer SET place = 'Leeds' WHERE id = 1",
         "customer 1: place is 'Leeds', the journal says ''"},
        {"UPDATE interaction SET assignee = 1", "interaction 1: assignee is '1', the journal says "
                                                "nothing"},
        {"DELETE FROM outbox", "outbox 1 is missing, the journal has it"},
        {"INSERT INTO setting VALUES ('aa', '1')", "setting aa is there, but not in the journal"},
        {"INSERT INTO setting VALUES ('z', '1')", "setting z is there, but not in the journal"},
    }));
    const auto timeline = lived.store->entries().timeline({.customer = lived.customer.id}).value();
    lived.change(sql);
    CHECK(lived.difference() == QString::fromLatin1(told));
    REQUIRE(rebuild(*lived.store));
    CHECK_FALSE(lived.difference());
    CHECK(lived.store->entries().timeline({.customer = lived.customer.id}).value() == timeline);
    CHECK(lived.store->interactions().tags().value() == QStringList{QStringLiteral("three")});
    CHECK(lived.store->search().find(QStringLiteral("weaving"), {}, 5).value().hits.size() == 1);
    CHECK(check(*lived.store).value().isSound());
}

TEST_CASE("A journal line that cannot be read is named, and nothing is rebuilt from it", "[store]")
{
    Lived lived(GENERATE(from_range(testBackends())));
    lived.change("UPDATE journal SET body = '{\"rows\":[{\"table\":\"nonsense\"}]}' WHERE seq = 3");
    CHECK(lived.difference() == QStringLiteral("journal line 3: no table 'nonsense'"));
    CHECK(rebuild(*lived.store).error().code == ErrorCode::Corrupt);
    CHECK(lived.store->customers().byId(lived.customer.id));
}

TEST_CASE("A rebuild that is stopped changes nothing", "[store]")
{
    Lived lived(GENERATE(from_range(testBackends())));
    const auto stop = [](qint64, qint64) { return GoOn::Stop; };
    CHECK(rebuild(*lived.store, stop).error().code == ErrorCode::Cancelled);
    CHECK(rebuildCheck(*lived.store, stop).error().code == ErrorCode::Cancelled);
    CHECK_FALSE(lived.difference());
}

TEST_CASE("A check names missing and damaged blobs", "[store]")
{
    Lived lived(GENERATE(from_range(testBackends())));
    const auto sound = check(*lived.store).value();
    CHECK(sound.isSound());
    CHECK(sound.blobs == 1);
    CHECK(sound.rows == 11);
    CHECK(usedBlobs(lived.store->connection()).value() == QSet<QString>{lived.blob});
    const QString path = lived.store->blobs().path(lived.blob).value();
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    CHECK(check(*lived.store).value().faults
          == QStringList{QStringLiteral("blob %1 does not have its content").arg(lived.blob)});
    file.remove();
    CHECK(check(*lived.store).value().faults
          == QStringList{QStringLiteral("blob %1 is missing").arg(lived.blob)});
}

TEST_CASE("A backup is whole, and restoring it brings everything back", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/copies/monday.db");
    CHECK(backUp(*lived.store, backup).error().code == ErrorCode::NotFound);
    REQUIRE(QDir(lived.store.folder()).mkdir(QStringLiteral("copies")));
    REQUIRE(backUp(*lived.store, backup));
    CHECK(backUp(*lived.store, backup).error().code == ErrorCode::Conflict);
    lived.store.keep(Setting{QStringLiteral("later"), QStringLiteral("1")});
    REQUIRE(QFile::remove(lived.store->blobs().path(lived.blob).value()));

    SECTION("in the place of the store, once that is closed")
    {
        CHECK(restore(backup, lived.store.location()).error().code == ErrorCode::Conflict);
        lived.store.close();
        REQUIRE(restore(backup, lived.store.location()));
    }
    SECTION("in the place of a damaged one")
    {
        lived.store.close();
        QFile file(lived.store.location().path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("not a database at all, but long enough to look like something");
        file.close();
        REQUIRE(restore(backup, lived.store.location()));
    }
    lived.store.reopen();
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
    CHECK(lived.store->blobs().read(lived.blob).value() == QByteArray("raw mail"));
    CHECK(check(*lived.store).value().isSound());
    CHECK_FALSE(lived.difference());
    CHECK_FALSE(QFile::exists(lived.store.location().path + QStringLiteral(".part")));
}

TEST_CASE("A damaged backup is not put in the place of anything", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/backup.db");
    REQUIRE(backUp(*lived.store, backup));
    lived.store.close();
    SECTION("the database is cut short")
    {
        REQUIRE(QFile::resize(backup, QFileInfo(backup).size() / 2));
    }
    SECTION("it is something else")
    {
        QFile file(backup);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("text");
    }
    CHECK(restore(backup, lived.store.location()).error().code == ErrorCode::Corrupt);
    CHECK_FALSE(QFile::exists(lived.store.location().path + QStringLiteral(".part")));
    lived.store.reopen();
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
}

TEST_CASE("A backup that lost a mail is restored without it, and says which", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/backup.db");
    REQUIRE(backUp(*lived.store, backup));
    lived.store.close();
    REQUIRE(QFile::remove(BlobStore(StoreLocation::file(backup).blobs).path(lived.blob).value()));
    REQUIRE(QFile::remove(BlobStore(lived.store.location().blobs).path(lived.blob).value()));
    REQUIRE(restore(backup, lived.store.location()));
    lived.store.reopen();
    CHECK(check(*lived.store).value().lost == QStringList{lived.blob});
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
    const auto named = entriesWith(lived.store->connection(), lived.blob);
    REQUIRE(named);
    REQUIRE(named->size() == 1);
    CHECK(named->first().startsWith(QStringLiteral("entry %1 ").arg(lived.entry.id.value)));
}

TEST_CASE("A backup of an older program is restored", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/old.db");
    REQUIRE(QFile::copy(QStringLiteral(HEDDLE_TEST_DATA "/store/version-1.db"), backup));
    lived.store.close();
    REQUIRE(restore(backup, lived.store.location()));
    lived.store.reopen();
    CHECK(check(*lived.store).value().isSound());
}

TEST_CASE("A backup of a newer program is not put in the place of anything", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/new.db");
    REQUIRE(backUp(*lived.store, backup));
    lived.store.close();
    {
        auto connection = Connection::open(StoreLocation::file(backup));
        REQUIRE(connection);
        REQUIRE((*connection)->execute(QStringLiteral("INSERT INTO schema_version VALUES (999)")));
    }
    CHECK(restore(backup, lived.store.location()).error().code == ErrorCode::Unsupported);
    lived.store.reopen();
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
}

TEST_CASE("A backup that is stopped leaves nothing behind", "[store]")
{
    Lived lived(Backend::Sqlite);
    const QString backup = lived.store.folder() + QStringLiteral("/backup.db");
    const auto stop = [](qint64, qint64) { return GoOn::Stop; };
    CHECK(backUp(*lived.store, backup, stop).error().code == ErrorCode::Cancelled);
    CHECK_FALSE(QFile::exists(backup));
    CHECK_FALSE(QFile::exists(backup + QStringLiteral(".part")));
    CHECK(restore(backup, lived.store.location()).error().code == ErrorCode::NotFound);
    lived.store.keep(Setting{QStringLiteral("still"), QStringLiteral("works")});
}

TEST_CASE("A store is written anew from its journal, with drafts and places in mailboxes",
          "[store]")
{
    Lived lived(Backend::Sqlite);
    const ChannelCursor cursor{QStringLiteral("mail"), QStringLiteral("INBOX"),
                               QStringLiteral("7")};
    REQUIRE(lived.store->cursors().save(cursor));
    const auto next = lived.store->newEntryId().value();
    const auto location = lived.store.location();
    CHECK(salvage(location).error().code == ErrorCode::Conflict);
    lived.store.close();
    const auto saved = salvage(location);
    INFO((saved ? std::string() : saved.error().detail.toStdString()));
    REQUIRE(saved);
    CHECK(saved->unreadable == 0);
    CHECK(saved->damaged == location.path + QStringLiteral(".damaged"));
    lived.store.reopen();
    CHECK_FALSE(lived.difference());
    CHECK(check(*lived.store).value().isSound());
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
    CHECK(lived.store->cursors().of(cursor.account).value() == QList<ChannelCursor>{cursor});
    CHECK(lived.store->newEntryId().value().value > next.value);
    CHECK(lived.store->search().find(QStringLiteral("weaving"), {}, 5).value().hits.size() == 1);
}

TEST_CASE("A journal with a line that cannot be read is not salvaged from", "[store]")
{
    Lived lived(Backend::Sqlite);
    lived.change("UPDATE journal SET body = 'nonsense' WHERE seq = 3");
    CHECK(checkJournal(lived.store->connection())
              .error()
              .detail.startsWith(QStringLiteral("journal line 3")));
    const auto location = lived.store.location();
    lived.store.close();
    CHECK(salvage(location).error().code == ErrorCode::Corrupt);
    CHECK_FALSE(QFile::exists(location.path + QStringLiteral(".salvage")));
    lived.store.reopen();
    CHECK(lived.store->entries().byId(lived.entry.id).value() == lived.entry);
}
