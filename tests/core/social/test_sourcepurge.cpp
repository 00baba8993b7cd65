#include "core/service/listening/sources/sourcepurge.h"
#include "core/service/listening/stream/poststream.h"
#include "core/service/roster.h"
#include "core/store/blobstore.h"
#include "core/store/journalstore.h"
#include "core/store/listening/poststore.h"
#include "core/store/listening/signaturestore.h"
#include "core/store/purging/purge.h"
#include "core/store/rebuild.h"
#include "core/store/search/searchstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/core/social/playednetwork.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::service;

namespace {

/// Every text of every table, in one.
QString allTexts(store::Store& store)
{
    QString all;
    for (const char* sql :
         {"SELECT body FROM journal", "SELECT text || subject || author || readings FROM entry",
          "SELECT name FROM customer", "SELECT name || address || shown FROM identity",
          "SELECT coalesce(last_words, '') || subject FROM interaction", "SELECT text FROM draft",
          "SELECT outbound FROM outbox"}) {
        const auto texts = store.connection().list(
            QLatin1String(sql), {}, [](const store::Statement& row) { return row.text(0); });
        INFO(sql);
        if (texts)
            all += texts->join(u'\n');
    }
    return all;
}

} // namespace

TEST_CASE("Nothing is left of a source that is purged, in any table or index", "[social]")
{
    test::TestCentre centre;
    test::PlayedNetwork network;
    centre.engine->connectChannel(network, {});
    network.post(QStringLiteral("p1"), QStringLiteral("Quirina"),
                 QStringLiteral("My zebrawood parcel is late"), centre.clock.now());
    network.post(QStringLiteral("p2"), QStringLiteral("Joel"), QStringLiteral("A zebrawood song"),
                 centre.clock.now());
    centre.settle();
    const Entry mail =
        centre.arrive(centre.mail(QStringLiteral("m1"), QStringLiteral("ana@b.example"),
                                  QStringLiteral("A zebrawood table")));
    const auto post =
        centre.store().entries().byChannelKey(ChannelKind::Social, QStringLiteral("p1"));
    REQUIRE(post);
    REQUIRE(*post);
    const AgentId agent = centre.addAgent(QStringLiteral("maya"));
    const auto purge = [&](AgentId by, const QString& source) {
        return purgeSource(centre.engine->ledger(), centre.engine->roster(), by, source);
    };
    CHECK(purge(agent, network.account()).error().code == ErrorCode::Refused);
    CHECK(purge(centre.admin, QStringLiteral("nobody")).error().code == ErrorCode::NotFound);
    const auto purged = purge(centre.admin, network.account());
    REQUIRE(purged);
    CHECK(purged->conversations == 2);
    centre.settle();

    const QString texts = allTexts(centre.store());
    CHECK_FALSE(texts.contains(QStringLiteral("Quirina")));
    CHECK_FALSE(texts.contains(QStringLiteral("quirina")));
    CHECK(texts.count(QStringLiteral("zebrawood")) > 0); // the mail's
    CHECK_FALSE(texts.contains(QStringLiteral("zebrawood parcel")));
    CHECK_FALSE(texts.contains(QStringLiteral("zebrawood song")));
    const auto found = centre.store().search().find(QStringLiteral("zebrawood"), {}, 10);
    REQUIRE(found);
    REQUIRE(found->hits.size() == 1);
    CHECK(found->hits.first().entry == mail.id);
    CHECK(PostStream(centre.store(), centre.admin)
              .posts({}, centre.clock.now())
              .value()
              .rows.isEmpty());
    const auto signatures =
        store::SignatureStore(centre.store().connection()).since(Timestamp{}, 100);
    REQUIRE(signatures);
    for (const store::SaidRow& said : *signatures)
        CHECK(said.entry == mail.id);
    CHECK(centre.interaction((*post)->interaction).state == InteractionState::Closed);
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
    CHECK(purge(centre.admin, network.account()).error().code == ErrorCode::NotFound);
}

TEST_CASE("A purged source is found by no search, on either database", "[social]")
{
    test::StoreFixture store(GENERATE(from_range(test::testBackends())));
    const QString source = QStringLiteral("Players' forum");
    const Customer nora = store.addCustomer(QStringLiteral("Quirina Feld"));
    const Identity handle = store.addIdentity(nora.id, QStringLiteral("quirina@social.example"));
    QList<Entry> said;
    for (const QString& account : {source, QStringLiteral("Other")}) {
        const Interaction thread = store.addInteraction({.identity = handle.id,
                                                         .channel = ChannelKind::Social,
                                                         .account = account,
                                                         .conversation = account,
                                                         .subject = QStringLiteral("zebrawood")});
        said.append(store.addEntry({.interaction = thread.id,
                                    .identity = handle.id,
                                    .kind = EntryKind::Post,
                                    .channel = ChannelKind::Social,
                                    .direction = Direction::About,
                                    .at = store.clock().now(),
                                    .author = QStringLiteral("Quirina Feld"),
                                    .text = QString(QStringLiteral("zebrawood in ") + account),
                                    .post = PostFacts{.network = QStringLiteral("feed")}}));
    }
    const auto found = [&](const QString& words) {
        QList<EntryId> ids;
        const auto page = store->search().find(words, {}, 20);
        REQUIRE(page);
        for (const store::Found& hit : page->hits) {
            if (hit.kind != store::Found::Kind::Customer)
                ids.append(hit.entry);
        }
        return ids;
    };
    REQUIRE(found(QStringLiteral("zebrawood")).size() == 2);
    const auto held = store::heldOf(*store, source, 10);
    REQUIRE(held);
    REQUIRE(*held == QList{said[0].interaction});
    REQUIRE(store::purge(*store, *held));
    CHECK(found(QStringLiteral("zebrawood")) == QList{said[1].id});
    CHECK(found(QStringLiteral("forum")).isEmpty());
    // Who spoke elsewhere, too, is still known.
    CHECK(store->customers().identity(handle.id).value().address == handle.address);
    const auto posts = store::PostStore(store->connection()).facts({.queues = {}, .limit = 10});
    REQUIRE(posts);
    REQUIRE(posts->size() == 1);
    CHECK(posts->first().entry == said[1].id);
    CHECK(store::heldOf(*store, source, 10).value().isEmpty());
    CHECK_FALSE(store::rebuildCheck(*store).value());
}

TEST_CASE("What a purge finds on its way leaves no more: its words are gone", "[social]")
{
    test::StoreFixture store(GENERATE(from_range(test::testBackends())));
    const QString source = QStringLiteral("Players' forum");
    const Customer nora = store.addCustomer(QStringLiteral("Quirina Feld"));
    const Identity handle = store.addIdentity(nora.id, QStringLiteral("quirina@social.example"));
    const Interaction thread = store.addInteraction({.identity = handle.id,
                                                     .channel = ChannelKind::Social,
                                                     .account = source,
                                                     .conversation = QStringLiteral("thread")});
    const auto answer = [&](OutboxState state, DeliveryState delivery) {
        const Entry entry = store.addEntry({.interaction = thread.id,
                                            .identity = handle.id,
                                            .kind = EntryKind::Post,
                                            .channel = ChannelKind::Social,
                                            .direction = Direction::Outbound,
                                            .at = store.clock().now(),
                                            .text = QStringLiteral("zebrawood"),
                                            .delivery = delivery});
        const auto id = store->newOutboxId();
        REQUIRE(id);
        REQUIRE(store->record({.kind = QStringLiteral("message.queued"),
                               .interaction = thread.id,
                               .rows = {OutboxItem{.id = *id,
                                                   .entry = entry.id,
                                                   .interaction = thread.id,
                                                   .outbound = {.id = *id,
                                                                .channel = ChannelKind::Social,
                                                                .account = source,
                                                                .text = entry.text},
                                                   .state = state}}}));
        return entry.id;
    };
    const EntryId waits = answer(OutboxState::Waiting, DeliveryState::Waiting);
    const EntryId failed = answer(OutboxState::Failed, DeliveryState::Failed);
    const EntryId unsure = answer(OutboxState::Unsure, DeliveryState::Unsure);
    const EntryId sent = answer(OutboxState::Sent, DeliveryState::Sent);
    REQUIRE(store::purge(*store, {thread.id}));

    const auto stateOf = [&](EntryId id) { return store->outbox().ofEntry(id).value()->state; };
    for (const EntryId id : {waits, failed, unsure}) {
        CHECK(stateOf(id) == OutboxState::Cancelled);
        CHECK(store->entries().byId(id).value().delivery == DeliveryState::Cancelled);
    }
    CHECK(stateOf(sent) == OutboxState::Sent);
    CHECK(store->outbox().due(Timestamp::never(), 10).value().isEmpty());
    CHECK_FALSE(store::rebuildCheck(*store).value());
}

TEST_CASE("Purging a source takes no chats and calls, whatever their account is called", "[social]")
{
    test::StoreFixture store;
    const QString name = QStringLiteral("support");
    const Customer nora = store.addCustomer(QStringLiteral("Nora"));
    const Identity nora1 = store.addIdentity(nora.id, QStringLiteral("nora@example.org"));
    QList<InteractionId> all;
    for (const ChannelKind channel : {ChannelKind::Chat, ChannelKind::Phone, ChannelKind::Social})
        all += store
                   .addInteraction({.identity = nora1.id,
                                    .channel = channel,
                                    .account = name,
                                    .conversation = toName(channel)})
                   .id;
    CHECK(store::heldOf(*store, name, 10).value() == QList{all.last()});
}
