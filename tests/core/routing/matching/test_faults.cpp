#include "tests/core/routing/matching/floor3.h"
#include "tests/support/catch.h"

#include <set>

using namespace heddle;
using namespace heddle::routing;
using namespace heddle::routing::test;

TEST_CASE("An offer whose agent's window dies goes to the next in the same event", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.set(ben, Presence::Ready);
    floor.arrive(7);
    REQUIRE(floor.winner() == ben);
    floor.set(ben, Presence::Offline);
    floor.tell(OfferEnded{{7}, OfferEnd::Withdrawn});
    CHECK(floor.winner() == ada);
}

TEST_CASE("Presence that flaps a hundred times a second offers nothing twice", "[routing]")
{
    Floor3 floor;
    floor.arrive(1);
    floor.arrive(2);
    int offers = 0;
    for (int flap = 0; flap < 100; ++flap) {
        floor.now = floor.now + 10ms;
        floor.set(ada, flap % 2 == 0 ? Presence::Ready : Presence::NotReady);
        if (flap % 2 == 1 && floor.matcher.offerOf(ada).isValid())
            floor.tell(OfferEnded{floor.matcher.offerOf(ada), OfferEnd::Withdrawn});
        while (floor.next())
            ++offers;
    }
    // The first at once; the next only a minute later, as after any return from Not ready.
    CHECK(offers == 2);
    CHECK(floor.matcher.waitingCount() == 2);
}

TEST_CASE("A thousand arrivals in one instant are offered in order, one to each", "[routing]")
{
    Floor3 floor;
    for (const AgentId id : {ada, ben, cleo})
        floor.set(id, Presence::Ready);
    for (qint64 id = 1000; id >= 1; --id)
        floor.arrive(id);
    std::set<AgentId> offered;
    for (qint64 id = 1; id <= 3; ++id) {
        const auto decision = floor.next();
        REQUIRE(decision);
        CHECK(decision->interaction == InteractionId{id});
        offered.insert(decision->winner);
    }
    CHECK(offered.size() == 3);
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.waitingIn(sales) == 997);
    CHECK(floor.matcher.waitingBefore({500}) == 496);
}

TEST_CASE("What waits in a deleted queue goes to its heir, or waits until it is told where",
          "[routing]")
{
    Floor3 floor;
    Queue other = floor.queue;
    other.id = service;
    other.members = {cleo};
    floor.arrive(7);
    SECTION("to the heir, with its age")
    {
        floor.tell(QueueSet{other});
        floor.now = floor.now + 1h;
        floor.tell(QueueRemoved{sales, service});
        floor.set(ada, Presence::Ready);
        CHECK_FALSE(floor.next());
        floor.set(cleo, Presence::Ready);
        const auto decision = floor.next();
        REQUIRE(decision);
        CHECK(decision->winner == cleo);
        CHECK(decision->rank.arrived == floor.now - 1h);
    }
    SECTION("nowhere")
    {
        floor.tell(QueueRemoved{sales, {}});
        floor.set(ada, Presence::Ready);
        CHECK_FALSE(floor.next());
        CHECK(floor.matcher.waitingCount() == 1);
        CHECK(floor.matcher.explained({7})->reason == QStringLiteral("Nobody can take it now."));
        floor.tell(QueueSet{floor.queue});
        Waiting moved = floor.item(7);
        floor.tell(Arrived{moved});
        CHECK(floor.winner() == ada);
    }
}

TEST_CASE("A clock that steps back stands still", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.arrive(7);
    REQUIRE(floor.next());
    floor.tell(OfferEnded{{7}, OfferEnd::Declined});
    const Timestamp declined = floor.now;
    floor.now = floor.now - 1h;
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.changesAt() == declined + 1min);
    // What is decided meanwhile is decided as if no time had passed.
    CHECK(floor.matcher.explained({7})->at == declined);
    floor.now = declined + 1min;
    CHECK(floor.winner() == ada);
}

TEST_CASE("What somebody takes for themselves is offered to nobody any more", "[routing]")
{
    Floor3 floor;
    floor.arrive(1);
    floor.tell(WorkHeld{{1}, ben, ChannelKind::Email, Work::Active});
    floor.set(ada, Presence::Ready);
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.waitingCount() == 0);
    // Nor is what was before somebody else at that moment, whose hands are free again.
    floor.arrive(2);
    REQUIRE(floor.winner() == ada);
    floor.tell(WorkHeld{{2}, ben, ChannelKind::Email, Work::Active});
    CHECK_FALSE(floor.matcher.offerOf(ada).isValid());
    floor.arrive(3);
    CHECK(floor.winner() == ada);
}

TEST_CASE("The same facts told twice change nothing", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.arrive(1);
    const Decision decision = *floor.next();
    floor.tell(OfferMade{{1}, ada});
    floor.arrive(1);
    CHECK_FALSE(floor.next());
    floor.accept(decision);
    floor.tell(WorkHeld{{1}, ada, ChannelKind::Email, Work::Active});
    for (qint64 id = 2; id <= 4; ++id) {
        floor.arrive(id);
        floor.accept(*floor.next());
    }
    floor.arrive(5);
    CHECK_FALSE(floor.next());
    floor.tell(WorkEnded{{1}});
    floor.tell(WorkEnded{{1}});
    CHECK(floor.winner() == ada);
}
