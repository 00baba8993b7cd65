#include "core/store/beside/cursorstore.h"
#include "core/store/beside/draftstore.h"
#include "core/store/journalstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

TEST_CASE("There is one draft for each agent, interaction and group", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    Draft draft{.agent = {1},
                .interaction = {2},
                .kind = ComposeKind::Forward,
                .answers = {3},
                .to = {{QStringLiteral("A"), QStringLiteral("a@x")}},
                .subject = QStringLiteral("s"),
                .text = QStringLiteral("t"),
                .attachments = {{.name = QStringLiteral("f"), .blob = QStringLiteral("b")}},
                .saved = {5}};
    const auto first = store->drafts().save(draft).value();
    draft.id = first.id;
    CHECK(first == draft);
    draft.text = QStringLiteral("more");
    draft.id = {};
    const auto again = store->drafts().save(draft).value();
    CHECK(again.id == first.id);
    const auto note =
        store->drafts()
            .save({.agent = {1}, .interaction = {2}, .kind = ComposeKind::Note, .saved = {6}})
            .value();
    CHECK(note.id != first.id);
    CHECK(store->drafts().find({1}, {2}, DraftStore::Group::Message).value() == again);
    CHECK(store->drafts().find({1}, {2}, DraftStore::Group::Note).value() == note);
    CHECK(store->drafts().of({1}).value() == QList<Draft>{note, again});
    CHECK_FALSE(store->drafts().find({2}, {2}, DraftStore::Group::Note).value());
    REQUIRE(store->drafts().remove(note.id));
    REQUIRE(store->drafts().remove(note.id));
    CHECK(store->drafts().of({1}).value() == QList<Draft>{again});
    CHECK_FALSE(store->journal().newest().value().isValid());
}

TEST_CASE("Cursors and used drafts go with the record they came with", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto draft = store->drafts()
                           .save({.agent = {1}, .interaction = {2}, .text = QStringLiteral("Dear")})
                           .value();
    const ChannelCursor cursor{QStringLiteral("acc"), QStringLiteral("INBOX"), QStringLiteral("7")};
    Record bad{.kind = QStringLiteral("bad"), .rows = {Identity{.id = {1}, .customer = {99}}}};
    REQUIRE_FALSE(store->record({bad}, {.cursors = {cursor}, .usedDrafts = {draft.id}}));
    CHECK(store->cursors().of(QStringLiteral("acc")).value().isEmpty());
    CHECK(store->drafts().byId(draft.id).value() == draft);
    const Record good{.kind = QStringLiteral("good")};
    REQUIRE(store->record({good}, {.cursors = {cursor}, .usedDrafts = {draft.id}}));
    CHECK(store->cursors().of(QStringLiteral("acc")).value() == QList<ChannelCursor>{cursor});
    CHECK(store->drafts().byId(draft.id).error().code == ErrorCode::NotFound);
    REQUIRE(store->cursors().save(
        {QStringLiteral("acc"), QStringLiteral("INBOX"), QStringLiteral("8")}));
    CHECK(store->cursors().of(QStringLiteral("acc")).value().first().value == QStringLiteral("8"));
    REQUIRE(store->cursors().forget(QStringLiteral("acc")));
    CHECK(store->cursors().of(QStringLiteral("acc")).value().isEmpty());
}

TEST_CASE("What a draft said before somebody came back to it can be looked up", "[store]")
{
    StoreFixture store;
    Draft draft{.agent = {1}, .interaction = {2}};
    const auto save = [&](const char* text, Duration after) {
        draft.text = QString::fromLatin1(text);
        draft.saved = draft.saved + after;
        draft = store->drafts().save(draft).value();
    };
    save("Dear Anna,", 1s);
    save("Dear Anna, thank you", 1s);
    CHECK(store->drafts().versions(draft.id).value().isEmpty());
    save("Dear Anna, thank you. It", 1min);
    save("No", 1s);
    save("No", 1h);
    const auto versions = store->drafts().versions(draft.id).value();
    REQUIRE(versions.size() == 2);
    CHECK(versions.at(0).text == QStringLiteral("Dear Anna, thank you. It"));
    CHECK(versions.at(1).text == QStringLiteral("Dear Anna, thank you"));
    for (int i = 0; i < 30; ++i)
        save(QByteArray::number(i), 1min);
    CHECK(store->drafts().versions(draft.id).value().size() == 20);
    CHECK(store->drafts().versions(draft.id).value().first().text == QStringLiteral("28"));
    REQUIRE(store->drafts().remove(draft.id));
    CHECK(store->drafts().versions(draft.id).value().isEmpty());
}
