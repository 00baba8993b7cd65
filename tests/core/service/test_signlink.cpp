#include "core/service/chat/signlink.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QCoreApplication>

using namespace heddle;
using heddle::service::Ledger;
using heddle::service::SignLink;
using heddle::store::LiveSign;
using heddle::test::StoreFixture;
using heddle::test::testBackends;
using namespace std::chrono_literals;

namespace {

// A process of a centre: its own connection to the common store.
struct Process {
    Process(StoreFixture& fixture, FakeClock& clock)
        : store(fixture.second()), ledger(*store, clock)
    {
        QObject::connect(&link, &SignLink::heard, &link,
                         [this](const LiveSign& sign) { heard += sign; });
        REQUIRE(link.start());
    }

    std::unique_ptr<store::Store> store;
    Ledger ledger;
    SignLink link{ledger};
    QList<LiveSign> heard;
};

LiveSign visitor(VisitorSign::Kind kind, const QString& text = {})
{
    return {.interaction = {7}, .agent = {}, .sign = {kind, text}};
}

using Kind = VisitorSign::Kind;

} // namespace

TEST_CASE("What one side of a chat shows is heard in the other processes, once and in order",
          "[service][chat]")
{
    StoreFixture fixture(GENERATE(from_range(testBackends())));
    Process gateway(fixture, fixture.clock());
    Process window(fixture, fixture.clock());
    Process other(fixture, fixture.clock());
    const LiveSign looks = visitor(Kind::Looks, QStringLiteral("https://shop.example/sofa?a='b'"));
    const LiveSign types = visitor(Kind::Typing);
    gateway.link.say(looks);
    gateway.link.say(types);
    const LiveSign agent{.interaction = {7}, .agent = {3}, .sign = {Kind::Typing, {}}};
    window.link.say(agent);
    fixture.clock().advance(1s);
    CHECK(window.heard == QList<LiveSign>{looks, types});
    CHECK(gateway.heard == QList<LiveSign>{agent});
    CHECK(other.heard.size() == 3);
    fixture.clock().advance(5s);
    CHECK(other.heard.size() == 3);
}

TEST_CASE("Who stops typing at once is not said to type", "[service][chat]")
{
    StoreFixture fixture;
    Process gateway(fixture, fixture.clock());
    Process window(fixture, fixture.clock());
    gateway.link.say(visitor(Kind::Typing));
    gateway.link.say(visitor(Kind::Paused));
    fixture.clock().advance(1s);
    CHECK(window.heard == QList<LiveSign>{visitor(Kind::Paused)});
}

TEST_CASE("Who comes later hears only what is new, also after a quiet hour", "[service][chat]")
{
    StoreFixture fixture;
    Process gateway(fixture, fixture.clock());
    Process early(fixture, fixture.clock());
    gateway.link.say(visitor(Kind::Typing));
    fixture.clock().advance(1h);
    Process late(fixture, fixture.clock());
    gateway.link.say(visitor(Kind::Left));
    fixture.clock().advance(1s);
    CHECK(late.heard == QList<LiveSign>{visitor(Kind::Left)});
    CHECK(early.heard.size() == 2);
}

TEST_CASE("Signs are in no journal and soon gone", "[service][chat]")
{
    StoreFixture fixture;
    Process gateway(fixture, fixture.clock());
    const auto lines = [&] {
        return fixture->connection().number(QStringLiteral("SELECT count(*) FROM journal")).value();
    };
    const qint64 before = lines();
    for (int i = 0; i < 100; ++i) {
        gateway.link.say(visitor(Kind::Typing));
        fixture.clock().advance(10s);
    }
    CHECK(lines() == before);
    CHECK(fixture->connection().number(QStringLiteral("SELECT count(*) FROM live_sign")).value()
          < 10);
}
