#include "core/service/desk/casework.h"
#include "core/service/reading/reader.h"
#include "core/service/router/router.h"
#include "core/store/merging.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// A centre with an agent in a second queue of his own.
struct TwoQueues : TestCentre {
    TwoQueues()
    {
        ben = addAgent(QStringLiteral("ben"));
        carla = addAgent(QStringLiteral("carla"));
        setQueue([this](Queue& queue) {
            general = queue.id;
            queue.members = {admin, ben};
        });
        const auto id = store().newQueueId();
        REQUIRE(id);
        billing = *id;
        const Queue queue{.id = billing, .name = QStringLiteral("Billing"), .members = {admin}};
        REQUIRE(
            engine->ledger().record({{.kind = QStringLiteral("queue.changed"), .rows = {queue}}}));
    }
    Reader as(AgentId agent) { return Reader(store(), agent, engine->options().readMail); }
    InteractionId mailTo(QueueId queue, const char* key)
    {
        const QString name = QString::fromUtf8(key);
        const auto id = arrive(mail(name, name + QStringLiteral("@home.example"), {})).interaction;
        if (queue != general)
            REQUIRE(engine->casework().assign(admin, id, {}, queue));
        return id;
    }
    static QList<InteractionId> idsOf(const Result<QList<InboxRow>>& rows)
    {
        REQUIRE(rows);
        QList<InteractionId> ids;
        for (const InboxRow& row : *rows)
            ids += row.interaction.id;
        return ids;
    }

    AgentId ben;
    AgentId carla;
    QueueId general;
    QueueId billing;
};

} // namespace

TEST_CASE("An agent sees what waits in their own queues, a supervisor all", "[service][reading]")
{
    TwoQueues centre;
    const InteractionId one = centre.mailTo(centre.general, "one");
    const InteractionId two = centre.mailTo(centre.billing, "two");
    const InboxQuery waiting{.tab = InboxTab::Queue};
    CHECK(TwoQueues::idsOf(centre.as(centre.admin).inbox(waiting)).size() == 2);
    CHECK(TwoQueues::idsOf(centre.as(centre.ben).inbox(waiting)) == QList<InteractionId>{one});
    CHECK(TwoQueues::idsOf(centre.as(centre.carla).inbox(waiting)).isEmpty());
    InboxQuery others = waiting;
    others.queue = centre.billing;
    CHECK(TwoQueues::idsOf(centre.as(centre.ben).inbox(others)).isEmpty());
    CHECK(TwoQueues::idsOf(centre.as(centre.admin).inbox(others)) == QList<InteractionId>{two});
    CHECK(centre.as(centre.ben).inboxCounts()->queue == 1);
    CHECK(centre.as(centre.carla).inboxCounts()->queue == 0);
    CHECK(centre.as(centre.admin).inboxCounts()->queue == 2);
}

TEST_CASE("An inbox row carries the names that it shows", "[service][reading]")
{
    TwoQueues centre;
    const InteractionId id = centre.mailTo(centre.general, "one");
    REQUIRE(centre.engine->casework().take(centre.ben, id));
    const auto mine = centre.as(centre.ben).inbox({.tab = InboxTab::Mine});
    REQUIRE(mine);
    REQUIRE(mine->size() == 1);
    CHECK(mine->first().customerName == QStringLiteral("one"));
    CHECK(mine->first().queueName == QStringLiteral("General"));
    CHECK(mine->first().assigneeName == QStringLiteral("ben"));
    CHECK(centre.as(centre.ben).inboxCounts()->mine == 1);
    CHECK(centre.as(centre.ben).inboxCounts()->unread == 1);
    const auto view = centre.as(centre.ben).interaction(id);
    REQUIRE(view);
    CHECK(view->customer.name == QStringLiteral("one"));
    CHECK(view->queueName == QStringLiteral("General"));
    CHECK(view->assigneeName == QStringLiteral("ben"));
}

TEST_CASE("Offers and their decisions are read by whom they are for", "[service][reading]")
{
    TwoQueues centre;
    const InteractionId id = centre.mailTo(centre.general, "one");
    CHECK(centre.as(centre.ben).decision(id).error().code == ErrorCode::NotFound);
    REQUIRE(centre.engine->router().setPresence(centre.ben, Presence::Ready, {}));
    const auto cards = centre.as(centre.ben).offers();
    REQUIRE(cards);
    REQUIRE(cards->size() == 1);
    CHECK(cards->first().row.interaction.id == id);
    CHECK(centre.as(centre.carla).offers()->isEmpty());
    CHECK(centre.as(centre.ben).decision(id)->winner == centre.ben);
    CHECK(centre.as(centre.ben).inboxCounts()->offered == 1);
    CHECK(centre.as(centre.carla).inboxCounts()->offered == 0);
}

TEST_CASE("A customer's view counts what is open and closed, also by the name they had before",
          "[service][reading]")
{
    TwoQueues centre;
    const InteractionId open = centre.mailTo(centre.general, "one");
    const CustomerId customer = centre.interaction(open).customer;
    const InteractionId other = centre.mailTo(centre.general, "two");
    const CustomerId gone = centre.interaction(other).customer;
    REQUIRE(centre.engine->casework().close(centre.admin, other, {}));
    const Reader reader = centre.as(centre.admin);
    CHECK(reader.customer(customer)->openCount == 1);
    CHECK(reader.customer(gone)->closedCount == 1);
    REQUIRE(centre.store().merging().merge(gone, customer, {}, centre.admin));
    const auto view = reader.customer(gone);
    REQUIRE(view);
    CHECK(view->customer.id == customer);
    CHECK(view->openCount == 1);
    CHECK(view->closedCount == 1);
    REQUIRE(view->merges.size() == 1);
    CHECK(view->merges.first().name == QStringLiteral("two"));
    CHECK(view->merges.first().author == QStringLiteral("Ada Admin"));
    CHECK(reader.customer({404}).error().code == ErrorCode::NotFound);
}

TEST_CASE("The last contact is the customer's last word, however soon after the one before",
          "[service][reading]")
{
    TwoQueues centre;
    const Entry first =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {}));
    centre.advance(std::chrono::minutes(4));
    const Entry second =
        centre.arrive(centre.mail(QStringLiteral("two"), QStringLiteral("amira@home.example"), {}));
    REQUIRE(second.at > first.at);
    centre.advance(std::chrono::minutes(4));
    const auto view = centre.as(centre.admin)
                          .customer(centre.store().customers().identity(second.identity)->customer);
    REQUIRE(view);
    CHECK(view->lastContact == second.at);
}

TEST_CASE("A telephone number is shown in groups where nobody wrote it otherwise",
          "[service][reading]")
{
    TwoQueues centre;
    const CustomerId amira =
        centre.store()
            .customers()
            .identity(centre
                          .arrive(centre.mail(QStringLiteral("one"),
                                              QStringLiteral("amira@home.example"), {}))
                          .identity)
            ->customer;
    const auto add = [&](const QString& number, const QString& shown) {
        const Identity identity{.id = *centre.store().newIdentityId(),
                                .customer = amira,
                                .kind = IdentityKind::Phone,
                                .address = number,
                                .shown = shown};
        REQUIRE(centre.engine->ledger().record(
            {{.kind = QStringLiteral("identity.added"), .customer = amira, .rows = {identity}}}));
    };
    add(QStringLiteral("+442079460102"), QStringLiteral("+442079460102"));
    add(QStringLiteral("+447700900674"), QStringLiteral("07700 900674"));
    add(QStringLiteral("4711"), {});
    const auto view = centre.as(centre.admin).customer(amira);
    REQUIRE(view);
    REQUIRE(view->identities.size() == 4);
    CHECK(view->identities[1].shown == QStringLiteral("+44 20 7946 0102"));
    CHECK(view->identities[2].shown == QStringLiteral("07700 900674"));
    CHECK(view->identities[3].shown == QStringLiteral("4711"));
}

TEST_CASE("An original whose bytes are gone or unreadable is an error, not an empty page",
          "[service][reading]")
{
    TwoQueues centre;
    const Entry entry =
        centre.arrive(centre.mail(QStringLiteral("one"), QStringLiteral("a@home.example"), {}));
    CHECK(centre.as(centre.admin).original(entry.id).error().code == ErrorCode::Unsupported);
    CHECK(centre.as(centre.admin).original({404}).error().code == ErrorCode::NotFound);
    Entry without = entry;
    without.raw = QString(64, QLatin1Char('0'));
    REQUIRE(centre.engine->ledger().record({{.kind = QStringLiteral("entry.changed"),
                                             .interaction = entry.interaction,
                                             .rows = {without}}}));
    CHECK(centre.as(centre.admin).original(entry.id).error().code == ErrorCode::NotFound);
}
