#include "core/service/desk/casework.h"
#include "core/service/router/router.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

struct Faults : TestCentre {
    Router& router() { return engine->router(); }
    void ready(AgentId agent) { REQUIRE(router().setPresence(agent, Presence::Ready, {})); }
    Entry mailNow(int number)
    {
        return arrive(
            mail(QString::number(number), QStringLiteral("c%1@home.example").arg(number), {}));
    }
    QList<Offer> live()
    {
        const auto offers = store().offers().live();
        REQUIRE(offers);
        return *offers;
    }
    /// Why somebody cannot have it now, as the decision would record it.
    QString excluded(InteractionId id, AgentId agent)
    {
        const auto decision = router().matcher().explained(id);
        REQUIRE(decision);
        for (const Candidate& candidate : decision->candidates) {
            if (candidate.agent == agent)
                return candidate.excluded;
        }
        return QStringLiteral("not looked at");
    }
    /// No agent has two offers and no contact is before two agents.
    void checkOffers()
    {
        std::set<AgentId> agents;
        std::set<InteractionId> contacts;
        for (const Offer& offer : live()) {
            CHECK(agents.insert(offer.agent).second);
            CHECK(contacts.insert(offer.interaction).second);
            CHECK(interaction(offer.interaction).state == InteractionState::Offered);
        }
    }
};

} // namespace

TEST_CASE("When a window dies with an offer out, it goes to somebody else within ten seconds",
          "[service][router]")
{
    Faults centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    centre.router().beat(centre.admin);
    centre.ready(centre.admin);
    const Entry mail = centre.mailNow(1);
    REQUIRE(centre.offerTo(centre.admin));
    centre.ready(ben);
    centre.advance(9s);
    CHECK(centre.offerTo(centre.admin));
    centre.advance(1s);
    CHECK_FALSE(centre.offerTo(centre.admin));
    const auto offer = centre.offerTo(ben);
    REQUIRE(offer);
    CHECK(offer->interaction == mail.interaction);
    // Nothing new comes either, until the window speaks again; "Why here?" says so.
    const Entry next = centre.mailNow(2);
    CHECK_FALSE(centre.offerTo(centre.admin));
    CHECK(centre.excluded(next.interaction, centre.admin)
          == QStringLiteral("window does not answer"));
    centre.router().beat(centre.admin);
    CHECK(centre.offerTo(centre.admin));
    for (int i = 0; i < 10; ++i) {
        centre.advance(3s);
        centre.router().beat(centre.admin);
    }
    CHECK(centre.offerTo(centre.admin));
}

TEST_CASE("A presence that flaps a hundred times a second breaks nothing", "[service][router]")
{
    Faults centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    centre.ready(ben);
    for (int i = 0; i < 3; ++i)
        centre.mailNow(i);
    for (int i = 0; i < 200; ++i) {
        const Presence presence = i % 2 == 0 ? Presence::Ready : Presence::NotReady;
        REQUIRE(centre.router().setPresence(centre.admin, presence, {}));
        centre.clock.advance(10ms);
        centre.checkOffers();
    }
    CHECK_FALSE(centre.offerTo(centre.admin));
    centre.ready(centre.admin);
    CHECK(centre.offerTo(centre.admin));
    CHECK(centre.offerTo(ben));
    CHECK(centre.live().size() == 2);
}

TEST_CASE("A thousand arrivals at one instant are offered in order and overload nobody",
          "[service][router]")
{
    Faults centre;
    QList<AgentId> agents{centre.admin};
    for (int i = 0; i < 9; ++i)
        agents += centre.addAgent(QStringLiteral("agent%1").arg(i));
    for (const AgentId agent : agents)
        centre.ready(agent);
    for (int i = 0; i < 1000; ++i)
        centre.channel->arrive(
            centre.mail(QString::number(i), QStringLiteral("c%1@home.example").arg(i), {}));
    REQUIRE(QTest::qWaitFor(
        [&] {
            centre.settle();
            return centre.store().interactions().count() == 1000;
        },
        60'000));
    centre.checkOffers();
    CHECK(centre.live().size() == agents.size());
    CHECK(centre.router().matcher().waitingCount() == 1000);
    // Whoever takes what they are offered takes the first that came, four at most.
    qint64 last = 0;
    for (int round = 0; round < 4; ++round) {
        for (const AgentId agent : agents) {
            const auto offer = centre.offerTo(agent);
            REQUIRE(offer);
            REQUIRE(centre.router().accept(agent, offer->id));
            last = std::max(last, offer->interaction.value);
        }
    }
    CHECK(last == 40);
    CHECK(centre.live().isEmpty());
    centre.checkOffers();
}

TEST_CASE("A queue that is deleted while it holds work leaves it to another", "[service][router]")
{
    Faults centre;
    const QueueId general = centre.engine->roster().defaultQueue();
    const auto id = centre.store().newQueueId();
    REQUIRE(id);
    Queue billing{.id = *id, .name = QStringLiteral("Billing"), .members = {centre.admin}};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("queue.changed"), .rows = {billing}}}));
    const Entry offered = centre.mailNow(1);
    const Entry waiting = centre.mailNow(2);
    const Entry mine = centre.mailNow(3);
    for (const Entry& entry : {offered, waiting, mine})
        REQUIRE(centre.engine->casework().assign(centre.admin, entry.interaction, {}, *id));
    REQUIRE(centre.engine->casework().take(centre.admin, mine.interaction));
    centre.ready(centre.admin);
    const auto before = centre.offerTo(centre.admin);
    REQUIRE(before);
    const Timestamp arrived = centre.interaction(before->interaction).arrived;
    billing.active = false;
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("queue.changed"), .rows = {billing}}}));
    CHECK(centre.interaction(waiting.interaction).queue == general);
    CHECK(centre.interaction(before->interaction).queue == general);
    CHECK(centre.interaction(before->interaction).arrived == arrived);
    CHECK(centre.interaction(mine.interaction).assignee == centre.admin);
    centre.checkOffers();
    CHECK(centre.live().size() == 1);
    // New mail does not go there, and neither does what comes back.
    CHECK(centre.interaction(centre.mailNow(4).interaction).queue == general);
}

TEST_CASE("A clock that steps back ends no offer early and loses none", "[service][router]")
{
    Faults centre;
    centre.ready(centre.admin);
    const Entry mail = centre.mailNow(1);
    REQUIRE(centre.offerTo(centre.admin));
    centre.advance(30s);
    centre.clock.advance(-1h);
    centre.settle();
    CHECK(centre.offerTo(centre.admin));
    const Entry second = centre.mailNow(2);
    CHECK(centre.interaction(second.interaction).state == InteractionState::Queued);
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    REQUIRE(centre.router().accept(centre.admin, offer->id));
    CHECK(centre.interaction(mail.interaction).assignee == centre.admin);
    CHECK(centre.offerTo(centre.admin));
    centre.advance(2h);
    CHECK_FALSE(centre.live().size() > 1);
    centre.checkOffers();
}

TEST_CASE("Two processes on one database never offer one contact twice", "[service][router]")
{
    Faults centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    const Entry mail = centre.mailNow(1);
    EngineOptions options = centre.engine->options();
    options.outbox.owner = QStringLiteral("that process");
    Engine other(options, centre.clock, centre.secrets, centre.connector);
    REQUIRE(other.open());
    centre.ready(centre.admin);
    REQUIRE(centre.offerTo(centre.admin));
    // The other one does not know yet: it tries, finds somebody was first, and goes on.
    REQUIRE(other.router().setPresence(ben, Presence::Ready, {}));
    CHECK(centre.live().size() == 1);
    CHECK(centre.live().first().agent == centre.admin);
    const auto late = other.router().accept(ben, centre.live().first().id);
    CHECK(late.error().code == ErrorCode::Refused);
    REQUIRE(centre.router().accept(centre.admin, centre.live().first().id));
    CHECK(centre.interaction(mail.interaction).assignee == centre.admin);
    centre.checkOffers();
}

TEST_CASE("Offers stand as long as their channel says, and some are taken by themselves",
          "[service][router]")
{
    Faults centre;
    centre.setQueue([](Queue& queue) { queue.offerTimes.email = 25s; });
    centre.ready(centre.admin);
    const Entry mail = centre.mailNow(1);
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    CHECK(offer->expires == offer->made + 25s);
    REQUIRE(centre.router().accept(centre.admin, offer->id));
    centre.setQueue([](Queue& queue) { queue.autoAccept.email = true; });
    const Entry next = centre.mailNow(2);
    CHECK(centre.interaction(next.interaction).assignee == centre.admin);
    CHECK(centre.interaction(next.interaction).state == InteractionState::Assigned);
    CHECK(centre.live().isEmpty());
    const auto made = centre.store().offers().of(next.interaction);
    REQUIRE(made);
    CHECK(made->first().end == OfferEnd::Accepted);
    CHECK_FALSE(made->first().decision.candidates.isEmpty());
    CHECK(centre.interaction(mail.interaction).assignee == centre.admin);
}

TEST_CASE("Not ready with somebody on the line comes true after that contact", "[service][router]")
{
    Faults centre;
    Inbound chat = centre.mail(QStringLiteral("chat"), QStringLiteral("zoe@home.example"), {});
    chat.channel = ChannelKind::Chat;
    const Entry talk = centre.arrive(chat);
    REQUIRE(centre.engine->casework().take(centre.admin, talk.interaction));
    centre.ready(centre.admin);
    REQUIRE(centre.router().setPresence(centre.admin, Presence::NotReady, QStringLiteral("lunch")));
    auto me = centre.engine->roster().agent(centre.admin);
    REQUIRE(me);
    CHECK(me->presence == Presence::Ready);
    REQUIRE(me->wish);
    CHECK(me->wish->reason == QStringLiteral("lunch"));
    const Entry mail = centre.mailNow(1);
    CHECK_FALSE(centre.offerTo(centre.admin));
    CHECK(centre.excluded(mail.interaction, centre.admin)
          == QStringLiteral("not ready after this contact"));
    SECTION("and is kept over a restart")
    {
        centre.crash();
        CHECK(centre.engine->roster().agent(centre.admin)->wish);
        CHECK_FALSE(centre.offerTo(centre.admin));
    }
    SECTION("unless they change their mind")
    {
        centre.ready(centre.admin);
        CHECK_FALSE(centre.engine->roster().agent(centre.admin)->wish);
        CHECK(centre.offerTo(centre.admin));
        return;
    }
    REQUIRE(centre.engine->casework().close(centre.admin, talk.interaction, {}));
    me = centre.engine->roster().agent(centre.admin);
    CHECK(me->presence == Presence::NotReady);
    CHECK(me->presenceReason == QStringLiteral("lunch"));
    CHECK_FALSE(me->wish);
}

TEST_CASE("While nobody can be found the reason is kept once a minute, and only when it changes",
          "[service][router]")
{
    Faults centre;
    const Entry mail = centre.mailNow(1);
    const auto noted = [&] {
        const auto lines = centre.store().journal().of(mail.interaction, 100);
        REQUIRE(lines);
        return std::count_if(lines->begin(), lines->end(), [](const JournalEvent& line) {
            return line.kind == QLatin1String("route.nobody");
        });
    };
    centre.advance(59s);
    CHECK(noted() == 0);
    centre.advance(1s);
    CHECK(noted() == 1);
    centre.advance(10min);
    CHECK(noted() == 1);
    REQUIRE(centre.router().setPresence(centre.admin, Presence::Offline, {}));
    centre.advance(1min);
    CHECK(noted() == 2);
    centre.crash();
    centre.advance(1min);
    CHECK(noted() == 2);
}

TEST_CASE("Missed offers are counted over a restart", "[service][router]")
{
    Faults centre;
    centre.mailNow(1);
    centre.ready(centre.admin);
    REQUIRE(centre.offerTo(centre.admin));
    centre.advance(60s);
    centre.crash();
    centre.advance(60s);
    REQUIRE(centre.offerTo(centre.admin));
    centre.advance(60s);
    CHECK(centre.engine->roster().agent(centre.admin)->presenceReason
          == QStringLiteral("missed offers"));
}

TEST_CASE("Wrap-up in all its modes", "[service][router]")
{
    Faults centre;
    Casework& work = centre.engine->casework();
    const InteractionId id = centre.mailNow(1).interaction;
    REQUIRE(work.take(centre.admin, id));
    SECTION("none")
    {
        CHECK(work.wrapUp(centre.admin, id).error().code == ErrorCode::Conflict);
        REQUIRE(work.close(centre.admin, id, {}));
        CHECK(centre.interaction(id).state == InteractionState::Closed);
    }
    SECTION("optional: only where it is asked for")
    {
        centre.setQueue([](Queue& queue) { queue.wrapUp.mode = WrapUpMode::Optional; });
        REQUIRE(work.wrapUp(centre.admin, id));
        CHECK(centre.interaction(id).state == InteractionState::WrapUp);
        REQUIRE(work.close(centre.admin, id, {}));
        CHECK(centre.interaction(id).state == InteractionState::Closed);
    }
    SECTION("timed, with one extension, and over a crash")
    {
        centre.setQueue([](Queue& queue) {
            queue.wrapUp = {.mode = WrapUpMode::Timed, .limit = 30s, .extension = 20s};
        });
        REQUIRE(work.close(centre.admin, id, {}));
        REQUIRE(work.extendWrapUp(centre.admin, id));
        CHECK(work.extendWrapUp(centre.admin, id).error().code == ErrorCode::Conflict);
        centre.advance(49s);
        CHECK(centre.interaction(id).state == InteractionState::WrapUp);
        centre.crash();
        centre.advance(1s);
        CHECK(centre.interaction(id).state == InteractionState::Closed);
        CHECK_FALSE(centre.interaction(id).wrapUpEnds);
    }
    SECTION("until done")
    {
        centre.setQueue([](Queue& queue) { queue.wrapUp.mode = WrapUpMode::UntilDone; });
        REQUIRE(work.close(centre.admin, id, {}));
        centre.advance(24h);
        CHECK(centre.interaction(id).state == InteractionState::WrapUp);
        CHECK(work.extendWrapUp(centre.admin, id).error().code == ErrorCode::Conflict);
        REQUIRE(work.close(centre.admin, id, {}));
        CHECK(centre.interaction(id).state == InteractionState::Closed);
    }
}
