#include "core/routing/matching/choice.h"
#include "core/routing/rank.h"
#include "tests/core/routing/matching/floor3.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;
using namespace heddle::routing::test;

namespace {

QString excluded(const Decision& decision, AgentId agent)
{
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent == agent)
            return candidate.excluded;
    }
    return QStringLiteral("not a candidate");
}

SkillExpression skill(const char* name, int least)
{
    return {.kind = SkillExpression::Kind::Term,
            .skill = QLatin1String(name),
            .least = least,
            .most = highestLevel,
            .parts = {}};
}

} // namespace

TEST_CASE("The longest idle is offered what waits, and the decision says why", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.set(cleo, Presence::Ready);
    floor.set(ben, Presence::NotReady);
    floor.arrive(7);
    const auto decision = floor.next();
    REQUIRE(decision);
    CHECK(decision->interaction == InteractionId{7});
    CHECK(decision->winner == cleo);
    CHECK(decision->policy == QStringLiteral("longest idle"));
    CHECK(decision->reason
          == QStringLiteral(
              "First in line because it is due in 4 h; you have been free longest (3 min)."));
    CHECK(excluded(*decision, ben) == QStringLiteral("not ready"));
    CHECK(excluded(*decision, ada).isEmpty());
    CHECK(contradictions(*decision).isEmpty());
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.offerOf(cleo) == InteractionId{7});
}

TEST_CASE("A record that was tampered with contradicts itself", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.set(ben, Presence::Ready);
    floor.arrive(7);
    Decision decision = *floor.next();
    decision.winner = ada;
    CHECK(contradictions(decision).size() == 1);
    decision = *floor.matcher.explained({7});
    decision.rank.key = decision.rank.key - 1s;
    CHECK(contradictions(decision).size() == 1);
}

TEST_CASE("Rings join in time, the earlier one goes first", "[routing]")
{
    Floor3 floor;
    floor.queue.rings = {{skill("fr", 7), 30s, false}, {skill("fr", 1), {}, false}};
    floor.tell(QueueSet{floor.queue});
    floor.agents[ada].skills[QStringLiteral("fr")] = 8;
    floor.agents[cleo].skills[QStringLiteral("fr")] = 2;
    floor.set(cleo, Presence::Ready);
    floor.arrive(7);
    CHECK_FALSE(floor.next());
    CHECK(excluded(*floor.matcher.explained({7}), cleo)
          == QStringLiteral("lacks the skills asked for so far"));
    CHECK(floor.matcher.changesAt() == floor.now + 30s);
    floor.now = floor.now + 30s;
    SECTION("the second by itself")
    {
        CHECK(floor.winner() == cleo);
    }
    SECTION("a transfer starts again")
    {
        Queue other = floor.queue;
        other.id = service;
        floor.tell(QueueSet{other});
        Waiting moved = floor.item(7);
        moved.queue = service;
        floor.tell(Arrived{moved});
        CHECK_FALSE(floor.next());
        CHECK(floor.matcher.changesAt() == floor.now + 30s);
    }
    SECTION("the first goes first though the other is idle longer")
    {
        floor.set(ada, Presence::Ready);
        const auto decision = floor.next();
        CHECK(decision->winner == ada);
        CHECK(decision->ring == 1);
    }
}

TEST_CASE("A call may interrupt mails but no call, and mails wait while it lasts", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    for (qint64 id = 1; id <= 4; ++id) {
        floor.arrive(id);
        const auto decision = floor.next();
        REQUIRE(decision);
        floor.accept(*decision);
    }
    floor.arrive(5);
    CHECK_FALSE(floor.next());
    floor.arrive(6, ChannelKind::Phone);
    const auto call = floor.next();
    REQUIRE(call);
    CHECK(call->interaction == InteractionId{6});
    floor.accept(*call, ChannelKind::Phone);
    floor.arrive(7, ChannelKind::Phone);
    CHECK_FALSE(floor.next());
    floor.tell(WorkEnded{{1}});
    CHECK_FALSE(floor.next());
    floor.tell(WorkEnded{{6}});
    CHECK(floor.next()->interaction == InteractionId{7});
}

TEST_CASE("Parked work keeps part of its weight", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    for (qint64 id = 1; id <= 8; ++id)
        floor.tell(WorkHeld{{id}, ada, ChannelKind::Email, Work::Parked});
    floor.arrive(9);
    // 8 × 12 and 25 are more than 100.
    CHECK_FALSE(floor.next());
    floor.tell(WorkEnded{{1}});
    floor.tell(WorkEnded{{2}});
    CHECK(floor.winner() == ada);
    CHECK(floor.matcher.idleSince(ada));
}

TEST_CASE("After Not ready deferred work comes one a minute, calls at once", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::NotReady);
    for (qint64 id = 1; id <= 3; ++id)
        floor.arrive(id);
    floor.set(ada, Presence::Ready);
    floor.accept(*floor.next());
    CHECK_FALSE(floor.next());
    CHECK(excluded(*floor.matcher.explained({2}), ada) == QStringLiteral("came back a moment ago"));
    floor.tell(WorkEnded{{1}});
    floor.arrive(4, ChannelKind::Phone);
    CHECK(floor.next()->interaction == InteractionId{4});
    floor.tell(OfferEnded{{4}, OfferEnd::Accepted});
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.changesAt() == floor.now + 60s);
    floor.now = floor.now + 60s;
    CHECK(floor.next()->interaction == InteractionId{2});
}

TEST_CASE("A mail later than its bound goes before a call that came after", "[routing]")
{
    Floor3 floor;
    Waiting mail = floor.item(1);
    mail.due = floor.now + 1h;
    mail.latest = 1h;
    floor.tell(Arrived{mail});
    floor.now = floor.now + 2h + 1s;
    Waiting call = floor.item(2, ChannelKind::Phone);
    call.due = floor.now + 20s;
    floor.tell(Arrived{call});
    floor.set(ada, Presence::Ready);
    const auto decision = floor.next();
    CHECK(decision->interaction == InteractionId{1});
    CHECK(decision->bandCause == BandCause::Late);
    CHECK(decision->reason.contains(QStringLiteral("it must not wait any longer")));
}

TEST_CASE("A critical boost lifts a mail among the calls and moves it forward", "[routing]")
{
    Floor3 floor;
    floor.arrive(1, ChannelKind::Phone);
    Waiting mail = floor.item(2);
    mail.boosts = {
        {QStringLiteral("safety"), QStringLiteral("somebody is in danger"), 30min, true}};
    floor.tell(Arrived{mail});
    floor.set(ada, Presence::Ready);
    const auto decision = floor.next();
    CHECK(decision->interaction == InteractionId{2});
    CHECK(decision->bandCause == BandCause::Critical);
    CHECK(decision->reason.contains(QStringLiteral("moved 30 min earlier: somebody is in danger")));
}

TEST_CASE("What a customer's own agent could have waits for them while they are here", "[routing]")
{
    Floor3 floor;
    floor.set(ada, Presence::Ready);
    floor.set(ben, Presence::Ready);
    for (qint64 id = 1; id <= 4; ++id)
        floor.tell(WorkHeld{{id}, ben, ChannelKind::Email, Work::Active});
    Waiting mail = floor.item(9);
    mail.preferred = ben;
    floor.tell(Arrived{mail});
    CHECK_FALSE(floor.next());
    CHECK(excluded(*floor.matcher.explained({9}), ada) == QStringLiteral("kept for Ben"));
    CHECK(floor.matcher.changesAt() == floor.now + 30min);
    SECTION("and is theirs when they have room")
    {
        floor.tell(WorkEnded{{1}});
        const auto decision = floor.next();
        CHECK(decision->winner == ben);
        CHECK(decision->policy == QStringLiteral("preferred agent"));
        CHECK(contradictions(*decision).isEmpty());
    }
    SECTION("not when they go")
    {
        floor.set(ben, Presence::NotReady);
        CHECK(floor.winner() == ada);
    }
    SECTION("not for ever")
    {
        floor.now = floor.now + 30min;
        CHECK(floor.winner() == ada);
    }
}

TEST_CASE("Each policy chooses its own", "[routing]")
{
    Floor3 floor;
    floor.queue.rings = {{skill("billing", 1), {}, false}};
    for (const AgentId id : {ada, ben, cleo}) {
        floor.agents[id].skills[QStringLiteral("billing")] = id == ada ? 9 : id == ben ? 2 : 5;
        floor.set(id, Presence::Ready);
    }
    floor.tell(WorkHeld{{100}, cleo, ChannelKind::Chat, Work::Active});
    const auto chosenBy = [&](AgentChoice choice) {
        floor.queue.choice = choice;
        floor.tell(QueueSet{floor.queue});
        floor.arrive(static_cast<qint64>(choice) + 1);
        const Decision decision = *floor.next();
        CHECK(contradictions(decision).isEmpty());
        floor.tell(Withdrawn{decision.interaction});
        floor.now = floor.now + 1s;
        return decision.winner;
    };
    CHECK(chosenBy(AgentChoice::LongestIdle) == ben);
    CHECK(chosenBy(AgentChoice::LeastLoaded) == ben);
    CHECK(chosenBy(AgentChoice::MostSkilled) == ada);
    CHECK(chosenBy(AgentChoice::LeastSkilled) == ben);
    // Cleo was never asked, Ada longer ago than Ben.
    CHECK(chosenBy(AgentChoice::RoundRobin) == cleo);
    CHECK(chosenBy(AgentChoice::RoundRobin) == ada);
    CHECK(chosenBy(AgentChoice::RoundRobin) == ben);
}

TEST_CASE("Least flexible spares who is wanted for other work", "[routing]")
{
    Floor3 floor;
    floor.queue.choice = AgentChoice::LeastFlexible;
    floor.tell(QueueSet{floor.queue});
    Queue rare = floor.queue;
    rare.id = service;
    rare.members = {cleo};
    floor.tell(QueueSet{rare});
    Waiting other = floor.item(1);
    other.queue = service;
    floor.tell(Arrived{other});
    floor.tell(Withdrawn{{1}});
    floor.set(ada, Presence::Ready);
    floor.set(cleo, Presence::Ready);
    floor.arrive(2);
    CHECK(floor.winner() == ada);
}

TEST_CASE("A call back waits for its window and keeps its place", "[routing]")
{
    Floor3 floor;
    Waiting callBack = floor.item(1, ChannelKind::Phone);
    callBack.notBefore = floor.now + 2h;
    floor.tell(Arrived{callBack});
    floor.set(ada, Presence::Ready);
    CHECK_FALSE(floor.next());
    CHECK(floor.matcher.changesAt() == floor.now + 2h);
    floor.now = floor.now + 2h;
    Waiting later = floor.item(2, ChannelKind::Phone);
    floor.tell(Arrived{later});
    CHECK(floor.next()->interaction == InteractionId{1});
}

TEST_CASE("Genesys' points and NICE's acceleration rank as they do there", "[routing]")
{
    Floor3 floor;
    Queue urgent = floor.queue;
    urgent.id = service;
    urgent.rank = RankByPoints{10};
    floor.queue.rank = RankByPoints{0};
    floor.tell(QueueSet{floor.queue});
    floor.tell(QueueSet{urgent});
    floor.arrive(1, ChannelKind::Phone);
    floor.now = floor.now + 9min;
    Waiting pointed = floor.item(2, ChannelKind::Phone);
    pointed.queue = service;
    floor.tell(Arrived{pointed});
    floor.now = floor.now + 2min;
    pointed = floor.item(3, ChannelKind::Phone);
    pointed.queue = service;
    floor.tell(Arrived{pointed});
    floor.set(ada, Presence::Ready);
    // Ten points are ten minutes: they overtake what came nine minutes earlier, not eleven.
    CHECK(floor.next()->interaction == InteractionId{2});
    floor.tell(OfferEnded{{2}, OfferEnd::Accepted});
    CHECK(floor.next()->interaction == InteractionId{1});

    Waiting call = floor.item(1, ChannelKind::Phone);
    const RankByAcceleration slow{.start = 100, .acceleration = 1, .most = 200};
    const RankByAcceleration fast{.start = 0, .acceleration = 10, .most = 200};
    CHECK(baseOf(call, slow) == call.arrived + 100min);
    CHECK(baseOf(call, fast) == call.arrived + 20min);
}
