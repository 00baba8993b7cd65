#include "core/service/beside/readers.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using heddle::service::Ledger;
using heddle::service::Onlooker;
using heddle::service::Readers;
using heddle::service::Reading;
using heddle::service::SignLink;
using heddle::test::StoreFixture;
using heddle::test::testBackends;
using namespace std::chrono_literals;

namespace {

const AgentId ana{3};
const AgentId ben{4};
const InteractionId mail{7};

// A window of a centre: a process with its own connection to the common store.
struct Window {
    explicit Window(StoreFixture& fixture)
        : store(fixture.second()), ledger(*store, fixture.clock())
    {
        QObject::connect(&readers, &Readers::changed, &readers,
                         [this](InteractionId id, const QList<Onlooker>& now) { seen[id] = now; });
        REQUIRE(link.start());
    }

    std::unique_ptr<store::Store> store;
    Ledger ledger;
    SignLink link{ledger};
    Readers readers{ledger, link};
    QMap<InteractionId, QList<Onlooker>> seen;
};

} // namespace

TEST_CASE("Who has a mail open, and who answers it, is seen in the other windows of the centre",
          "[service]")
{
    StoreFixture fixture(GENERATE(from_range(testBackends())));
    Window anas(fixture);
    Window bens(fixture);
    anas.readers.show(ana, mail, Reading::Open);
    fixture.clock().advance(2s);
    CHECK(bens.seen[mail] == QList<Onlooker>{{ana, Reading::Open}});
    anas.readers.show(ana, mail, Reading::Writing);
    fixture.clock().advance(2s);
    CHECK(bens.seen[mail] == QList<Onlooker>{{ana, Reading::Writing}});
    anas.readers.show(ana, mail, Reading::Closed);
    fixture.clock().advance(2s);
    CHECK(bens.seen[mail].isEmpty());
}

TEST_CASE("Who opens a mail later sees at once who has it already, and the other way round",
          "[service]")
{
    StoreFixture fixture;
    Window anas(fixture);
    anas.readers.show(ana, mail, Reading::Writing);
    fixture.clock().advance(5min);
    Window bens(fixture);
    bens.readers.show(ben, mail, Reading::Open);
    fixture.clock().advance(3s);
    const QList<Onlooker> both{{ana, Reading::Writing}, {ben, Reading::Open}};
    CHECK(bens.seen[mail] == both);
    CHECK(anas.seen[mail] == both);
}

TEST_CASE("Who keeps a mail open for an hour stays seen; whose program died is forgotten",
          "[service]")
{
    StoreFixture fixture;
    Window bens(fixture);
    {
        Window anas(fixture);
        anas.readers.show(ana, mail, Reading::Open);
        fixture.clock().advance(1h);
        CHECK(bens.seen[mail] == QList<Onlooker>{{ana, Reading::Open}});
    }
    fixture.clock().advance(2min);
    CHECK(bens.seen[mail].isEmpty());
}

TEST_CASE("A reader's sign is told from an agent's who types to a visitor", "[service]")
{
    StoreFixture fixture;
    Window anas(fixture);
    Window bens(fixture);
    QList<store::LiveSign> heard;
    QObject::connect(&bens.link, &SignLink::heard, &bens.link,
                     [&heard](const store::LiveSign& sign) { heard += sign; });
    anas.readers.show(ana, mail, Reading::Writing);
    anas.link.say({.interaction = mail, .agent = ana, .sign = {VisitorSign::Kind::Typing, {}}});
    fixture.clock().advance(2s);
    REQUIRE(heard.size() == 2);
    CHECK(service::isOfReader(heard[0]));
    CHECK_FALSE(service::isOfReader(heard[1]));
    CHECK(bens.seen[mail] == QList<Onlooker>{{ana, Reading::Writing}});
}

TEST_CASE("What is shown of chats says nothing about readers", "[service]")
{
    StoreFixture fixture;
    Window bens(fixture);
    Window gateway(fixture);
    gateway.link.say({.interaction = mail, .agent = {}, .sign = {VisitorSign::Kind::Typing, {}}});
    fixture.clock().advance(2s);
    CHECK(bens.seen.isEmpty());
}
