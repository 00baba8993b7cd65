#include "core/store/blobstore.h"
#include "core/store/check.h"
#include "core/store/journalstore.h"
#include "core/store/rebuild.h"
#include "core/store/search/searchstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QSet>
#include <QThread>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// One mail as intake takes it: blob, customer, identity, interaction and entry in one record.
Done takeOne(Store& store, const QByteArray& raw)
{
    const auto blob = store.blobs().put(raw);
    if (!blob)
        return passOn(blob);
    Customer customer;
    customer.id = store.newCustomerId().value();
    Identity identity;
    identity.id = store.newIdentityId().value();
    identity.customer = customer.id;
    identity.address = QString::fromUtf8(raw);
    Interaction interaction;
    interaction.id = store.newInteractionId().value();
    interaction.identity = identity.id;
    Entry entry{.interaction = interaction.id, .identity = identity.id};
    entry.id = store.newEntryId().value();
    entry.raw = *blob;
    entry.text = QString::fromUtf8(raw);
    const auto done = store.record(
        {.kind = QStringLiteral("mail.arrived"), .rows = {customer, identity, interaction, entry}});
    if (!done)
        return passOn(done);
    return {};
}

// In a process of its own; takes mails in threes until it is killed.
[[noreturn]] void takeMails(const StoreLocation& location)
{
    const FakeClock clock;
    auto store = Store::open(location, clock);
    for (int i = 0; store; i += 3) {
        const auto done = (*store)->transaction([&]() -> Done {
            for (int n = 0; n < 3; ++n) {
                if (auto taken = takeOne(**store, QByteArray::number(i + n)); !taken)
                    return taken;
            }
            return {};
        });
        if (!done)
            break;
    }
    ::_exit(1);
}

void hurry(Store& store)
{
    const bool isSqlite = store.location().backend == Backend::Sqlite;
    REQUIRE(store.connection().executeDirect(isSqlite
                                                 ? QStringLiteral("PRAGMA busy_timeout = 50")
                                                 : QStringLiteral("SET lock_timeout = '50ms'")));
}

} // namespace

TEST_CASE("A writer killed in the middle leaves whole transactions only", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    store.close();
    const int lines = GENERATE(3, 60, 150);
    const pid_t writer = ::fork();
    if (writer == 0)
        takeMails(store.location());
    {
        const auto watcher = store.second();
        while (watcher->journal().newest().value().value < lines)
            QThread::msleep(1);
    }
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);

    store.reopen();
    const auto newest = store->journal().newest().value().value;
    CHECK(newest >= lines);
    CHECK(newest % 3 == 0);
    CHECK(store->entries().count().value() == newest);
    CHECK(store->interactions().count().value() == newest);
    CHECK(store->journal().after({}, 100'000).value().size() == newest);
    CHECK_FALSE(rebuildCheck(*store).value());
    const auto report = check(*store).value();
    CHECK(report.isSound());
    CHECK(report.blobs == newest);
    REQUIRE(takeOne(*store, "and on it goes"));
}

TEST_CASE("Writers in several threads take turns and none is lost", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    constexpr int each = 40;
    std::array<int, 3> failed{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < failed.size(); ++i)
        threads.emplace_back([&, i] {
            const FakeClock clock;
            const auto mine = Store::open(store.location(), clock);
            for (int n = 0; n < each; ++n) {
                if (!mine || !takeOne(**mine, QByteArray::number(i) + '/' + QByteArray::number(n)))
                    ++failed[i];
            }
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(failed == std::array<int, 3>{});
    CHECK(store->entries().count().value() == each * 3);
    CHECK(store->journal().newest().value().value == each * 3);
    CHECK_FALSE(rebuildCheck(*store).value());
}

TEST_CASE("A reader sees nothing of a transaction that is not over", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto reader = store.second();
    REQUIRE(store->transaction([&]() -> Done {
        store.addCustomer(QStringLiteral("A"));
        CHECK(store->customers().count().value() == 1);
        CHECK(reader->customers().count().value() == 0);
        return {};
    }));
    CHECK(reader->customers().count().value() == 1);
}

TEST_CASE("A store locked for too long is a Timeout, and works again after", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto other = store.second();
    hurry(*other);
    REQUIRE(store->transaction([&]() -> Done {
        CHECK(other->record(Record{.kind = QStringLiteral("waits")}).error().code
              == ErrorCode::Timeout);
        return {};
    }));
    CHECK(other->record(Record{.kind = QStringLiteral("works")}));
}

TEST_CASE("A full disk is said so and leaves nothing half written", "[store]")
{
    StoreFixture store;
    REQUIRE(takeOne(*store, "before"));
    REQUIRE(store->connection().executeDirect(QStringLiteral("PRAGMA max_page_count = 1")));
    const auto before = store->journal().newest().value();
    std::optional<Error> error;
    for (int i = 0; i < 100 && !error; ++i) {
        Entry entry = store->entries().byId({1}).value();
        entry.id = {1000 + i};
        entry.text = QString(20'000, QLatin1Char('x'));
        const auto done = store->record({.kind = QStringLiteral("big"), .rows = {entry}});
        if (!done)
            error = done.error();
    }
    REQUIRE(error);
    CHECK(error->code == ErrorCode::Refused);
    CHECK(error->detail.contains(QStringLiteral("full")));
    REQUIRE(store->connection().executeDirect(QStringLiteral("PRAGMA max_page_count = 1000000")));
    REQUIRE(takeOne(*store, "after"));
    CHECK(store->journal().newest().value().value > before.value);
    CHECK_FALSE(rebuildCheck(*store).value());
    CHECK(check(*store).value().isSound());
}

TEST_CASE("Hostile texts are stored as text", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto customer = store.addCustomer(QStringLiteral("'; DROP TABLE customer; --"));
    const auto identity = store.addIdentity(customer.id, QStringLiteral("%_\\' \" `$1 ?"));
    Interaction interaction;
    interaction.identity = identity.id;
    interaction.tags = {QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
                        QString(QChar(0xdc00)), QStringLiteral("[]\",")};
    interaction = store.addInteraction(interaction);
    const QString replaced(QChar::ReplacementCharacter);
    CHECK(store->interactions().byId(interaction.id).value().tags
          == QStringList{QStringLiteral("a") + replaced + QStringLiteral("b"), replaced,
                         QStringLiteral("[]\",")});

    const auto [given, kept] = GENERATE_COPY(table<QString, QString>({
        {QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
         QStringLiteral("a") + replaced + QStringLiteral("b")},
        {QString(QChar(0xd800)) + QStringLiteral("x") + QChar(0xdc00) + QChar(0xd800),
         replaced + QStringLiteral("x") + replaced + replaced},
        {QStringLiteral("\U0001F9F5 \u202e \ufeff \uffff \u0001\u001f\u007f"),
         QStringLiteral("\U0001F9F5 \u202e \ufeff \ufffd \u0001\u001f\u007f")},
        {QStringLiteral("?, :name, $1, @x, {} [] \\ ' \" `"),
         QStringLiteral("?, :name, $1, @x, {} [] \\ ' \" `")},
        {QStringLiteral("word ").repeated(210'000), QStringLiteral("word ").repeated(210'000)},
        {QString(1'100'000, QLatin1Char('y')), QString(1'100'000, QLatin1Char('y'))},
    }));
    Entry entry{.interaction = interaction.id, .identity = identity.id};
    entry.text = given;
    entry.subject = given.left(2000);
    entry.author = given.left(100);
    entry.attachments = {{.name = given.left(200)}};
    entry.deliveryDetail = given.left(10);
    const auto id = store.addEntry(entry).id;
    const auto stored = store->entries().byId(id).value();
    CHECK(stored.text == kept);
    CHECK(stored.subject == kept.left(2000));
    CHECK(stored.attachments.first().name == kept.left(200));
    CHECK(store->search().find(QStringLiteral("word"), {}, 5));
    CHECK_FALSE(rebuildCheck(*store).value());
    CHECK(store->customers().identity(IdentityKind::Email, identity.address).value() == identity);
}

TEST_CASE("A text of a million different words can be stored and its beginning found", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(takeOne(*store, "first"));
    auto entry = store->entries().byId({1}).value();
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += QStringLiteral("w%1 ").arg(i);
    entry.text = text;
    store.keep(entry);
    CHECK(store->search().find(QStringLiteral("w17 "), {}, 5).value().hits.size() == 1);
}
