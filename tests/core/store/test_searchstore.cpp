#include "core/store/search/searchstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QDateTime>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// A centre with a few things to find.
struct Centre {
    StoreFixture store;
    Customer anna;
    Customer bertil;
    Identity annasMail;
    Identity bertilsMail;

    explicit Centre(Backend backend) : store(backend)
    {
        anna = store.addCustomer(QStringLiteral("Anna Ångström"));
        bertil = store.addCustomer(QStringLiteral("Bertil Nilsson"));
        annasMail = store.addIdentity(anna.id, QStringLiteral("anna.angstrom@example.org"));
        bertilsMail = store.addIdentity(bertil.id, QStringLiteral("bertil@example.org"));
    }

    Entry say(const Identity& who, const char* subject, const char* text, QStringList tags = {})
    {
        Interaction interaction;
        interaction.identity = who.id;
        interaction.tags = std::move(tags);
        interaction = store.addInteraction(interaction);
        Entry entry{.interaction = interaction.id, .identity = who.id};
        entry.subject = QString::fromUtf8(subject);
        entry.text = QString::fromUtf8(text);
        entry.at = store.clock().now();
        return store.addEntry(entry);
    }
    FoundPage find(const char* text, const QString& next = {}, int limit = 20)
    {
        const auto page = store->search().find(QString::fromUtf8(text), next, limit);
        INFO(text << ": " << (page ? std::string() : page.error().detail.toStdString()));
        REQUIRE(page);
        return *page;
    }
    QList<EntryId> entries(const char* text)
    {
        QList<EntryId> ids;
        for (const Found& hit : find(text).hits) {
            if (hit.kind != Found::Kind::Customer)
                ids.append(hit.entry);
        }
        return ids;
    }
};

} // namespace

TEST_CASE("Entries are found by words, phrases and prefixes, newest first", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto first = centre.say(centre.annasMail, "Invoice 4711", "My card was charged twice");
    const auto second = centre.say(centre.bertilsMail, "Hello", "The café charged me");
    using Ids = QList<EntryId>;
    CHECK(centre.entries("charged ") == Ids{second.id, first.id});
    CHECK(centre.entries("char") == Ids{second.id, first.id});
    CHECK(centre.entries("char ") == Ids{});
    CHECK(centre.entries("CAFE ") == Ids{second.id});
    CHECK(centre.entries("\"charged twice\"") == Ids{first.id});
    CHECK(centre.entries("\"twice charged\"") == Ids{});
    CHECK(centre.entries("invoice card ") == Ids{first.id});
    CHECK(centre.entries("4711 ") == Ids{first.id});
    CHECK(centre.entries("nothing ") == Ids{});
    CHECK(centre.entries("") == Ids{});
    CHECK(centre.entries("i1 ") == Ids{}); // what entries are filtered by is not found as a word
}

TEST_CASE("Words are found inside Chinese and Japanese texts, and with ss for a sharp s", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto first =
        centre.say(centre.annasMail, "お問い合わせ", "東京タワーの切符がまだ届きません。");
    const auto second = centre.say(centre.bertilsMail, "Größe", "In der Straße 5, MASSE");
    using Ids = QList<EntryId>;
    CHECK(centre.entries("タワー ") == Ids{first.id});
    CHECK(centre.entries("届きません ") == Ids{first.id});
    CHECK(centre.entries("が") == Ids{first.id});
    CHECK(centre.entries("合わせ 切符 ") == Ids{first.id});
    CHECK(centre.entries("京東 ") == Ids{});
    CHECK(centre.find("切符 ").hits.first().snippet
          == QStringLiteral("東京タワーの\u0002切符\u0003がまだ届きません。"));
    CHECK(centre.entries("grosse ") == Ids{second.id});
    CHECK(centre.entries("Größe ") == Ids{second.id});
    CHECK(centre.entries("strass") == Ids{second.id});
    CHECK(centre.entries("maße ") == Ids{second.id});
    auto changed = first;
    changed.text = QStringLiteral("大阪");
    centre.store.keep(changed);
    CHECK(centre.entries("切符 ") == Ids{});
    CHECK(centre.entries("阪 ") == Ids{first.id});
    CHECK(centre.entries("合わせ ") == Ids{first.id});
}

TEST_CASE("Fields narrow a search", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto annas = centre.say(centre.annasMail, "A", "refund please", {QStringLiteral("vip")});
    const auto bertils = centre.say(centre.bertilsMail, "B", "refund now");
    using Ids = QList<EntryId>;
    CHECK(centre.entries("refund from:angstrom") == Ids{annas.id});
    CHECK(centre.entries("from:bertil@example.org") == Ids{bertils.id});
    CHECK(centre.entries("refund from:nobody ") == Ids{});
    CHECK(centre.entries("refund tag:vip") == Ids{annas.id});
    CHECK(centre.entries("tag:vip") == Ids{annas.id});
    CHECK(centre.entries("tag:vi") == Ids{});
    CHECK(centre.entries("channel:email") == Ids{bertils.id, annas.id});
    CHECK(centre.entries("refund channel:phone") == Ids{});
    CHECK(centre.entries("subject:B") == Ids{bertils.id});
    CHECK(centre.entries("refund subject:a ") == Ids{annas.id});
    CHECK(centre.entries("subject:refund") == Ids{});
    // The clock stands at 25 February 2026.
    CHECK(centre.entries("refund after:2026-02-25") == Ids{bertils.id, annas.id});
    CHECK(centre.entries("refund after:2026-02-26") == Ids{});
    CHECK(centre.entries("refund before:2026-02-25") == Ids{});
    CHECK(centre.entries("after:2026 before:2027") == Ids{bertils.id, annas.id});
    CHECK(centre.entries("after:2027 before:2026") == Ids{});
    CHECK(centre.store->search().find(QStringLiteral("after:x"), {}, 5).error().code
          == ErrorCode::BadInput);
    Entry answer = annas;
    answer.direction = Direction::Outbound;
    centre.store.addEntry(answer);
    CHECK(centre.entries("refund from:angstrom") == Ids{annas.id});
}

TEST_CASE("From goes by who wrote an entry, not by whose contact it stands in", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto annas = centre.say(centre.annasMail, "Loom", "refund please");
    Entry colleagues = annas;
    colleagues.author = QStringLiteral("Carla Dahl <carla@dahl.example>");
    colleagues.text = QStringLiteral("the refund is for me");
    colleagues = centre.store.addEntry(colleagues);
    Entry answer = annas;
    answer.direction = Direction::Outbound;
    answer.author = QStringLiteral("Priya Shah");
    answer.text = QStringLiteral("the refund is on its way");
    answer = centre.store.addEntry(answer);
    using Ids = QList<EntryId>;
    CHECK(centre.entries("from:carla@dahl.example") == Ids{colleagues.id});
    CHECK(centre.entries("refund from:dahl") == Ids{colleagues.id});
    CHECK(centre.entries("from:\"carla dahl\"") == Ids{colleagues.id});
    CHECK(centre.entries("from:priya") == Ids{answer.id});
    CHECK(centre.entries("refund from:anna.angstrom@example.org") == Ids{annas.id});
    CHECK(centre.entries("refund from:bertil") == Ids{});
    answer.author = QStringLiteral("Quentin");
    centre.store.keep(answer);
    CHECK(centre.entries("from:priya") == Ids{});
    CHECK(centre.entries("from:quentin") == Ids{answer.id});
    auto anna = centre.anna;
    anna.name = QStringLiteral("Anna Berg");
    centre.store.keep(anna);
    CHECK(centre.entries("from:berg") == Ids{annas.id});
}

TEST_CASE("What is found is titled by its contact's subject", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    auto entry = centre.say(centre.annasMail, "Re: something else", "the shuttle");
    auto interaction = *centre.store->interactions().byId(entry.interaction);
    interaction.subject = QStringLiteral("Broken loom");
    centre.store.keep(interaction);
    CHECK(centre.find("shuttle ").hits.first().title == QStringLiteral("Broken loom"));
    const auto bySubject = centre.find("else ").hits.first();
    CHECK(bySubject.title == QStringLiteral("Broken loom"));
    CHECK(bySubject.snippet == QStringLiteral("Re: something \u0002else\u0003"));
}

TEST_CASE("Customers come first, by name and by address", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto entry = centre.say(centre.annasMail, "S", "Bertil was rude");
    const auto page = centre.find("bertil ");
    REQUIRE(page.hits.size() == 2);
    CHECK(page.hits.at(0).kind == Found::Kind::Customer);
    CHECK(page.hits.at(0).customer == centre.bertil.id);
    CHECK(page.hits.at(0).title == QStringLiteral("Bertil Nilsson"));
    CHECK(page.hits.at(0).snippet == QStringLiteral("\u0002bertil\u0003@example.org"));
    CHECK(page.hits.at(1).kind == Found::Kind::Entry);
    CHECK(page.hits.at(1).customer == centre.anna.id);
    CHECK(page.hits.at(1).entry == entry.id);
    CHECK(page.hits.at(1).snippet == QStringLiteral("\u0002Bertil\u0003 was rude"));
    CHECK(centre.find("angst").hits.first().customer == centre.anna.id);
    CHECK(centre.find("anna.angstrom@example.org").hits.first().customer == centre.anna.id);
}

TEST_CASE("An interaction is found once per page, and as one when only its subject fits", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    auto entry = centre.say(centre.annasMail, "Broken loom", "It does not weave");
    entry.text = QStringLiteral("Still broken");
    const auto newer = centre.store.addEntry(entry);
    entry.text = QStringLiteral("Any news?");
    centre.store.addEntry(entry);
    const auto page = centre.find("loom ");
    REQUIRE(page.hits.size() == 1);
    CHECK(page.hits.first().kind == Found::Kind::Interaction);
    CHECK(page.hits.first().snippet == QStringLiteral("Broken \u0002loom\u0003"));
    CHECK(centre.find("still ").hits.first().entry == newer.id);
}

TEST_CASE("Attachments are found by name", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    auto entry = centre.say(centre.annasMail, "S", "see file");
    CHECK(centre.entries("rechnung ").isEmpty());
    entry.attachments = {{.name = QStringLiteral("Rechnung-März.pdf")},
                         {.name = QStringLiteral("photo.jpg")}};
    centre.store.keep(entry);
    CHECK(centre.entries("rechnung marz ") == QList<EntryId>{entry.id});
    CHECK(centre.entries("photo ") == QList<EntryId>{entry.id});
    entry.attachments.removeLast();
    entry.text = QStringLiteral("changed");
    centre.store.keep(entry);
    CHECK(centre.entries("photo ").isEmpty());
    CHECK(centre.entries("file ").isEmpty());
    CHECK(centre.entries("changed ") == QList<EntryId>{entry.id});
}

TEST_CASE("Pages of a search follow each other without gap or repetition", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    QList<EntryId> expected;
    for (int i = 0; i < 25; ++i)
        expected.prepend(centre.say(centre.annasMail, "S", "weaving").id);
    QList<EntryId> seen;
    QString next;
    int pages = 0;
    do {
        const auto page = centre.find("weaving ", next, 10);
        CHECK(page.hits.size() <= 10);
        for (const Found& hit : page.hits)
            seen.append(hit.entry);
        next = page.next;
        ++pages;
    } while (!next.isEmpty());
    CHECK(seen == expected);
    CHECK(pages == 3);
    CHECK(
        centre.store->search().find(QStringLiteral("weaving"), QStringLiteral("x"), 5).error().code
        == ErrorCode::BadInput);
}

TEST_CASE("Renamed, moved and merged customers are found as they are now", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    auto anna = centre.anna;
    anna.name = QStringLiteral("Anna Berg");
    centre.store.keep(anna);
    CHECK(centre.find("berg ").hits.size() == 1);
    auto identity = centre.annasMail;
    identity.address = QStringLiteral("new@example.org");
    identity.shown = identity.address;
    centre.store.keep(identity);
    CHECK(centre.find("angstrom ").hits.isEmpty());
    CHECK(centre.find("new ").hits.size() == 1);
}

TEST_CASE("What is added, changed and undone in one transaction is found as it is after it",
          "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    Entry kept;
    const Done done = centre.store->transaction([&]() -> Done {
        kept = centre.say(centre.annasMail, "Loom", "The shuttle is lost");
        kept.text = QStringLiteral("The shuttle is found");
        centre.store.keep(kept);
        const Done undone = centre.store->transaction([&]() -> Done {
            centre.say(centre.bertilsMail, "Bobbin", "Never said");
            return failure(ErrorCode::Cancelled);
        });
        CHECK_FALSE(undone);
        return {};
    });
    REQUIRE(done);
    using Ids = QList<EntryId>;
    CHECK(centre.entries("shuttle ") == Ids{kept.id});
    CHECK(centre.entries("found ") == Ids{kept.id});
    CHECK(centre.entries("lost ") == Ids{});
    CHECK(centre.entries("bobbin ") == Ids{});
    kept.text = QStringLiteral("The reed is bent");
    centre.store.keep(kept);
    CHECK(centre.entries("shuttle ") == Ids{});
    CHECK(centre.entries("reed ") == Ids{kept.id});
}

TEST_CASE("A search with signs of the query languages finds words and breaks nothing", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    const auto entry = centre.say(centre.annasMail, "'; DROP TABLE entry; --",
                                  "NEAR(a b) OR NOT ^x & | ! <-> :* {");
    for (const char* text : {"'; DROP TABLE entry; -- ",
                             "NEAR(a ",
                             "OR NOT ",
                             "NOT",
                             "AND",
                             "x & | ! ",
                             "^x ",
                             "\"<-> a b\"",
                             "a* b* ",
                             "{subject} : x ",
                             "\"marks:i1\"",
                             "\"\"\"",
                             "\\",
                             "%",
                             "_",
                             "((((((",
                             "*",
                             "\"",
                             "a\"b\"c",
                             "'a':* ",
                             "-a",
                             "+b",
                             "\xEF\xBF\xBF",
                             "a\xCC\x81 "}) {
        INFO(text);
        CHECK(centre.store->search().find(QString::fromUtf8(text), {}, 10));
    }
    CHECK(centre.entries("drop table ") == QList<EntryId>{entry.id});
    CHECK(centre.entries("near not ") == QList<EntryId>{entry.id});
}

TEST_CASE("What is added while indexing waits is found from the first commit after that", "[store]")
{
    Centre centre(GENERATE(from_range(testBackends())));
    using Ids = QList<EntryId>;
    centre.store->search().setIndexing(SearchStore::Indexing::Later);
    auto shuttle = centre.say(centre.annasMail, "Loom", "The shuttle is lost");
    shuttle.text = QStringLiteral("The shuttle is found");
    centre.store.keep(shuttle);
    const bool isSqlite = centre.store.location().backend == Backend::Sqlite;
    CHECK(centre.entries("shuttle ") == (isSqlite ? Ids{} : Ids{shuttle.id}));
    centre.store->search().setIndexing(SearchStore::Indexing::AtCommit);
    const auto bobbin = centre.say(centre.bertilsMail, "Bobbin", "It is empty");
    CHECK(centre.entries("shuttle ") == Ids{shuttle.id});
    CHECK(centre.entries("found ") == Ids{shuttle.id});
    CHECK(centre.entries("lost ") == Ids{});
    CHECK(centre.entries("bobbin ") == Ids{bobbin.id});
}
