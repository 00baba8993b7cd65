#include "core/routing/decide.h"
#include "core/routing/eligibility.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

constexpr Timestamp now{1'772'000'000'000'000};
constexpr AgentId ada{1}, ben{2}, cleo{3};

Seat seat(AgentId agent, Duration idle)
{
    return {.agent = agent,
            .name = QStringLiteral("Agent %1").arg(agent.value),
            .presence = Presence::Ready,
            .limit = 8,
            .idleSince = now - idle};
}

Waiting mail()
{
    return {.id = {7}, .queue = {1}, .arrived = now - 10min, .queued = now, .due = now + 4h};
}

QString excluded(const Decision& decision, AgentId agent)
{
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent == agent)
            return candidate.excluded;
    }
    return QStringLiteral("not a candidate");
}

} // namespace

TEST_CASE("The agent who has been idle longest is chosen, and told so", "[routing]")
{
    const Decision decision = decide({{seat(ada, 1min), seat(ben, 12min)}}, mail(), now);
    CHECK(decision.winner == ben);
    CHECK(decision.policy == QStringLiteral("longest idle"));
    CHECK(decision.reason
          == QStringLiteral(
              "First in line because it is due in 4 h; you have been free longest (12 min)."));
    CHECK(decision.candidates.size() == 2);
}

TEST_CASE("Somebody idle goes before somebody with work; equal ones go by number", "[routing]")
{
    Seat busy = seat(ada, 1h);
    busy.idleSince.reset();
    busy.load = 2;
    busy.openWork = 1;
    CHECK(decide({{busy, seat(ben, 1s)}}, mail(), now).winner == ben);
    CHECK(decide({{seat(ada, 1min), seat(ben, 1min)}}, mail(), now).winner == ada);
}

TEST_CASE("Nobody is chosen who is away, full or has an offer, and each is named with why",
          "[routing]")
{
    Seat away = seat(ada, 1h);
    away.presence = Presence::NotReady;
    Seat full = seat(ben, 1h);
    full.load = 7;
    Seat asked = seat(cleo, 1h);
    asked.hasOffer = true;
    const Decision decision = decide({{away, full, asked}}, mail(), now);
    CHECK_FALSE(decision.winner.isValid());
    CHECK(excluded(decision, ada) == QStringLiteral("not ready"));
    CHECK(excluded(decision, ben) == QStringLiteral("at capacity"));
    CHECK(excluded(decision, cleo) == QStringLiteral("has an offer already"));
    CHECK(decision.reason == QStringLiteral("Nobody can take it now."));
}

TEST_CASE("A parked item keeps half its weight", "[routing]")
{
    Seat parked = seat(ada, 1h);
    parked.load = 6 * parkedLoad;
    CHECK(isFree(parked));
    parked.load += parkedLoad;
    CHECK_FALSE(isFree(parked));
}

TEST_CASE("Who declined is not asked again for ten minutes while somebody else is left",
          "[routing]")
{
    Waiting declined = mail();
    declined.refusals = {{ada, now - 9min, QStringLiteral("declined")}};
    Seat full = seat(ben, 1s);
    full.load = 8;
    CHECK(decide({{seat(ada, 1h), seat(ben, 1s)}}, declined, now).winner == ben);
    const Decision decision = decide({{seat(ada, 1h), full}}, declined, now);
    CHECK_FALSE(decision.winner.isValid());
    CHECK(excluded(decision, ada) == QStringLiteral("declined a short while ago"));
    CHECK(decide({{seat(ada, 1h), full}}, declined, now + 1min).winner == ada);
}

TEST_CASE("The last one left is asked again, after a minute", "[routing]")
{
    Waiting declined = mail();
    declined.refusals = {{ada, now, QStringLiteral("did not answer")}};
    Seat away = seat(ben, 1h);
    away.presence = Presence::Offline;
    const Floor floor{{seat(ada, 1h), away}};
    CHECK_FALSE(decide(floor, declined, now + 59s).winner.isValid());
    CHECK(decide(floor, declined, now + 1min).winner == ada);
    CHECK(changesAt(declined, floor, now) == now + 1min);
}

TEST_CASE("The agent who knows the customer goes first, and is waited for while Ready", "[routing]")
{
    Waiting known = mail();
    known.preferred = ben;
    SECTION("when free")
    {
        const Decision decision = decide({{seat(ada, 1h), seat(ben, 1s)}}, known, now);
        CHECK(decision.winner == ben);
        CHECK(decision.policy == QStringLiteral("preferred agent"));
        CHECK(decision.reason.contains(QStringLiteral("you helped this customer last")));
    }
    Seat full = seat(ben, 1s);
    full.load = 8;
    const Floor floor{{seat(ada, 1h), full}};
    SECTION("when full, for half an hour at most")
    {
        CHECK(excluded(decide(floor, known, now), ada) == QStringLiteral("kept for Agent 2"));
        CHECK(changesAt(known, floor, now) == now + 30min);
        CHECK(decide(floor, known, now + 30min).winner == ada);
    }
    SECTION("but not past the due moment")
    {
        known.due = now + 5min;
        CHECK(decide(floor, known, now + 5min).winner == ada);
    }
    SECTION("and not when away")
    {
        full.presence = Presence::NotReady;
        CHECK(decide({{seat(ada, 1h), full}}, known, now).winner == ada);
    }
    SECTION("and not after declining it")
    {
        known.refusals = {{ben, now, QStringLiteral("declined")}};
        CHECK(decide(floor, known, now).winner == ada);
    }
}

TEST_CASE("The reason names lateness and boosts", "[routing]")
{
    Waiting late = mail();
    late.due = now - 90min;
    late.boosts = {{QStringLiteral("repeat"), QStringLiteral("third contact this week"), 15min}};
    const Decision decision = decide({{seat(ada, 1h)}}, late, now);
    CHECK(decision.reason.startsWith(
        QStringLiteral("First in line because it is 90 min overdue, moved 15 min earlier: third "
                       "contact this week")));
}

TEST_CASE("A queue without members decides for nobody", "[routing]")
{
    CHECK_FALSE(decide({}, mail(), now).winner.isValid());
}
