#include "core/scenario/play/unconnected.h"
#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/engine/follower.h"
#include "core/service/router/router.h"
#include "core/store/store.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

/// Two processes on one store: two engines, each with its own connection.
struct Two {
    explicit Two(store::Backend backend) : store(backend)
    {
        for (auto* engine : {&one, &other}) {
            EngineOptions options;
            options.location = store.location();
            options.seed = 7;
            options.readMail = [](const QByteArray&) -> Result<Mail> {
                return failure(ErrorCode::Unsupported);
            };
            options.company = EngineOptions::Company::WithOthers;
            *engine = std::make_unique<Engine>(options, store.clock(), secrets, connector);
            REQUIRE((*engine)->open());
        }
        ada = signIn(*one, "ada");
        REQUIRE(settle([&] { return other->roster().agent(ada).has_value(); }));
    }
    AgentId signIn(Engine& engine, const char* login)
    {
        const auto id = engine.signIn(QString::fromUtf8(login), {});
        REQUIRE(id);
        return *id;
    }
    /// SQLite is asked as time passes; PostgreSQL says so by itself.
    template<class Condition>
    bool settle(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                store.clock().advance(pollEvery);
                return condition();
            },
            10'000);
    }
    static constexpr Duration pollEvery = std::chrono::milliseconds(500);

    StoreFixture store;
    heddle::scenario::NoSecrets secrets;
    heddle::scenario::NoMailboxes connector;
    std::unique_ptr<Engine> one;
    std::unique_ptr<Engine> other;
    AgentId ada;
};

} // namespace

TEST_CASE("What one process does appears in the other, each change once", "[service][reading]")
{
    Two two(GENERATE(from_range(testBackends())));
    QList<Change> changes;
    QObject::connect(two.other.get(), &Engine::changed,
                     [&](const Change& change) { changes += change; });
    QList<Change> own;
    QObject::connect(two.one.get(), &Engine::changed, [&](const Change& change) { own += change; });
    const auto id = two.one->customerCare().startMailTo(
        two.ada, {QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    REQUIRE(two.one->casework().addNote(two.ada, *id, QStringLiteral("Rang her.")));
    REQUIRE(two.settle([&] { return changes.size() >= 2; }));
    CHECK(two.settle([] { return true; }));
    REQUIRE(changes.size() == 2);
    CHECK(changes.first().interaction == *id);
    CHECK(changes.last().kind == QStringLiteral("note.added"));
    CHECK(changes.last().entry.isValid());
    CHECK(own.size() == 2);
}

TEST_CASE("What another process wrote is heard of at once, not at the next round",
          "[service][reading]")
{
    Two two(GENERATE(from_range(testBackends())));
    const auto id = two.one->customerCare().startMailTo(
        two.ada, {QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    REQUIRE(two.settle(
        [&] { return two.other->ledger().store().interactions().byId(*id).has_value(); }));
    bool isHeard = false;
    QObject::connect(two.other.get(), &Engine::changed, [&](const Change& change) {
        isHeard = isHeard || change.kind == QStringLiteral("note.added");
    });
    REQUIRE(two.one->casework().addNote(two.ada, *id, QStringLiteral("Rang her.")));
    Duration passed{};
    CHECK(QTest::qWaitFor(
        [&] {
            if (isHeard || passed >= std::chrono::milliseconds(400))
                return isHeard;
            two.store.clock().advance(Follower::askAfterWrite);
            passed += Follower::askAfterWrite;
            return false;
        },
        3'000));
}

TEST_CASE("A centre that another process applies is taken up at once, and no offer is lost",
          "[service][config]")
{
    Two two(GENERATE(from_range(testBackends())));
    const auto id = two.one->customerCare().startMailTo(
        two.ada, {QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    REQUIRE(two.one->casework().assign(two.ada, *id, {}, {}));
    two.store.clock().advance(std::chrono::minutes(11));
    REQUIRE(two.one->router().setPresence(two.ada, Presence::Ready, {}));
    const auto offers = two.store->offers().live();
    REQUIRE(offers->size() == 1);
    const char* yaml = R"(
centre: Northwind
calendars: [{name: office, zone: Europe/London, week: "mon-fri 09:00-17:00"}]
agents: [{login: ada, name: Ada, role: administrator}, {login: ben, name: Ben}]
queues:
  - {name: General, members: [ada, ben], calendar: office, offer_times: {email: 3 min}}
  - {name: Billing, members: [ben]}
boosts: [{name: posts first, when: {channel: social}, earlier: 20 min}]
)";
    // As heddlectl does it: a connection of its own and no engine.
    const auto connection = two.store.second();
    Ledger elsewhere(*connection, two.store.clock());
    const CentreReading read = readCentre(QByteArray(yaml), {});
    REQUIRE(read.isFit());
    REQUIRE(applyCentre(elsewhere, read.plan, two.ada));
    for (Engine* engine : {two.one.get(), two.other.get()}) {
        REQUIRE(two.settle([&] { return engine->roster().queues().size() == 2; }));
        CHECK(engine->roster().agents().size() == 2);
        CHECK(engine->roster().boosts().size() == 1);
        CHECK_FALSE(engine->roster().businessTime(QStringLiteral("office")).isOpen({0}));
        CHECK(engine->router().matcher().offerOf(two.ada) == *id);
    }
    REQUIRE(two.one->router().accept(two.ada, offers->first().id));
    // Taken back again, Billing is retired and its calendar gone.
    REQUIRE(undoApply(elsewhere, two.ada));
    for (Engine* engine : {two.one.get(), two.other.get()}) {
        REQUIRE(two.settle([&] { return engine->roster().boosts().isEmpty(); }));
        CHECK(engine->roster().businessTime(QStringLiteral("office")).isOpen({0}));
        CHECK_FALSE(engine->roster().queues().rbegin()->second.active);
    }
}

TEST_CASE("Somebody who is back at another process is not sent home by the one that missed them",
          "[service][router]")
{
    Two two(GENERATE(from_range(testBackends())));
    const auto pass = [&](Duration span, bool isThere) {
        for (Duration gone{}; gone < span; gone += 4s) {
            if (isThere)
                two.one->router().beat(two.ada);
            two.store.clock().advance(4s);
            QTest::qWait(1);
        }
    };
    REQUIRE(two.one->router().setPresence(two.ada, Presence::Ready, {}));
    pass(8s, true);
    REQUIRE(two.settle(
        [&] { return two.other->roster().agent(two.ada)->presence == Presence::Ready; }));
    bool isMissed = false;
    QObject::connect(two.other.get(), &Engine::agentChanged, [&](const Agent& agent) {
        isMissed = isMissed || agent.presence != Presence::Ready;
    });
    pass(20s, false);
    pass(16min, true);
    CHECK_FALSE(isMissed);
    CHECK(two.one->roster().agent(two.ada)->presence == Presence::Ready);
    const auto id = two.other->customerCare().startMailTo(
        two.ada, {QString(), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    CHECK(
        two.other->router().matcher().freeOn(two.other->roster().defaultQueue(), ChannelKind::Email)
        > 0);
}

TEST_CASE("Two processes that decide at once never give an agent more than they can take",
          "[service][router]")
{
    Two two(GENERATE(from_range(testBackends())));
    QList<InteractionId> waiting;
    for (int i = 0; i < 4; ++i) {
        const auto id = two.one->customerCare().startMailTo(
            two.ada, {QString(), QStringLiteral("c%1@new.example").arg(i)});
        REQUIRE(id);
        REQUIRE(two.one->casework().assign(two.ada, *id, {}, {}));
    }
    two.store.clock().advance(std::chrono::minutes(11));
    REQUIRE(two.settle([&] { return two.other->router().matcher().waitingCount() == 4; }));
    // Neither has heard of the other's when it decides.
    REQUIRE(two.one->router().setPresence(two.ada, Presence::Ready, {}));
    REQUIRE(two.other->router().setPresence(two.ada, Presence::Ready, {}));
    CHECK(two.settle([] { return true; }));
    const auto live = two.store->offers().live();
    REQUIRE(live);
    CHECK(live->size() == 1);
}

TEST_CASE("A window that dies with its whole process is noticed by the others", "[service][router]")
{
    Two two(GENERATE(from_range(testBackends())));
    const auto id = two.one->customerCare().startMailTo(
        two.ada, {QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    two.one->router().beat(two.ada);
    REQUIRE(two.one->router().setPresence(two.ada, Presence::Ready, {}));
    const auto isSeen = [&](Presence presence) {
        return two.other->roster().agent(two.ada)->presence == presence;
    };
    // Its window speaks for a minute after the other has heard that she is there.
    const auto speaks = [&] {
        two.one->router().beat(two.ada);
        return true;
    };
    REQUIRE(two.settle([&] { return speaks() && isSeen(Presence::Ready); }));
    const Timestamp minute = two.store.clock().now() + 1min;
    REQUIRE(two.settle([&] { return speaks() && two.store.clock().now() > minute; }));
    CHECK(isSeen(Presence::Ready));
    CHECK(two.store->interactions().byId(*id)->assignee == two.ada);
    two.one.reset();
    // Each silence is looked at twice, in between what was sent is heard.
    REQUIRE(two.settle([&] {
        two.store.clock().advance(5s);
        return isSeen(Presence::Offline);
    }));
    CHECK(two.store->interactions().byId(*id)->state == InteractionState::Queued);
}

TEST_CASE("An agent at another desk is offered what came in here, and hears of it there",
          "[service][router]")
{
    Two two(GENERATE(from_range(testBackends())));
    const auto id = two.one->customerCare().startMailTo(
        two.ada, {QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")});
    REQUIRE(id);
    QList<OfferCard> cards;
    QObject::connect(two.other.get(), &Engine::offered, [&](AgentId agent, const OfferCard& card) {
        if (agent == two.ada)
            cards += card;
    });
    REQUIRE(two.one->casework().assign(two.ada, *id, {}, {}));
    two.store.clock().advance(std::chrono::minutes(11));
    REQUIRE(two.other->router().setPresence(two.ada, Presence::Ready, {}));
    REQUIRE(two.settle([&] { return !cards.isEmpty(); }));
    CHECK(cards.size() == 1);
    const auto live = two.store->offers().live();
    REQUIRE(live);
    REQUIRE(live->size() == 1);
    REQUIRE(two.other->router().accept(two.ada, live->first().id));
    REQUIRE(two.settle([&] {
        return !two.one->router().matcher().offerOf(two.ada).isValid()
               && two.one->router().matcher().waitingCount() == 0;
    }));
}
