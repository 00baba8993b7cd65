#include "core/service/desk/casework.h"
#include "core/service/router/router.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// Ada has a window, a mail and a chat in hand.
struct Vanishing : TestCentre {
    Vanishing()
    {
        engine->router().beat(admin);
        REQUIRE(engine->router().setPresence(admin, Presence::Ready, {}));
        mailed = take(mail(QStringLiteral("one"), QStringLiteral("zoe@home.example"), {}));
        Inbound chat = mail(QStringLiteral("two"), QStringLiteral("ben@home.example"), {});
        chat.channel = ChannelKind::Chat;
        chatted = take(chat);
    }
    InteractionId take(const Inbound& inbound)
    {
        const InteractionId id = arrive(inbound).interaction;
        REQUIRE(engine->casework().take(admin, id));
        return id;
    }
    Presence presence() { return engine->roster().agent(admin)->presence; }

    InteractionId mailed;
    InteractionId chatted;
};

} // namespace

TEST_CASE("What somebody has in hand whose window vanished goes back, who is on the line first",
          "[service][router]")
{
    Vanishing centre;
    SECTION("their process lives")
    {
        centre.advance(Presences::longestSilence);
    }
    SECTION("it died with them")
    {
        centre.crash();
        centre.advance(Presences::longestSilence);
    }
    CHECK(centre.interaction(centre.chatted).assignee == centre.admin);
    centre.advance(Presences::keepsLiveFor);
    CHECK(centre.interaction(centre.chatted).state == InteractionState::Queued);
    CHECK(centre.interaction(centre.mailed).assignee == centre.admin);
    CHECK(centre.presence() == Presence::Ready);
    centre.advance(Presences::keepsFor);
    CHECK(centre.interaction(centre.mailed).state == InteractionState::Queued);
    CHECK(centre.presence() == Presence::Offline);
}

TEST_CASE("Whoever speaks again keeps their work", "[service][router]")
{
    Vanishing centre;
    centre.advance(Presences::longestSilence);
    centre.engine->router().beat(centre.admin);
    for (int i = 0; i < 400; ++i) {
        centre.clock.advance(3s);
        centre.engine->router().beat(centre.admin);
    }
    centre.settle();
    CHECK(centre.interaction(centre.mailed).assignee == centre.admin);
    CHECK(centre.interaction(centre.chatted).assignee == centre.admin);
    CHECK(centre.presence() == Presence::Ready);
}

TEST_CASE("Nothing stays with somebody who no longer works here", "[service][router]")
{
    Vanishing centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    REQUIRE(centre.engine->casework().snooze(centre.admin, centre.mailed, PendingOn::Customer, {}));
    const Entry third = centre.arrive(
        centre.mail(QStringLiteral("three"), QStringLiteral("cleo@home.example"), {}));
    REQUIRE(centre.offerTo(centre.admin));
    Agent gone = *centre.engine->roster().agent(centre.admin);
    gone.active = false;
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("agent.changed"), .rows = {gone}}}));
    CHECK_FALSE(centre.offerTo(centre.admin));
    for (const InteractionId id : {centre.mailed, centre.chatted, third.interaction})
        CHECK(centre.interaction(id).state == InteractionState::Queued);
    REQUIRE(centre.engine->router().setPresence(ben, Presence::Ready, {}));
    CHECK(centre.offerTo(ben));
}

TEST_CASE("A supervisor takes work away from somebody whose window vanished at once",
          "[service][router]")
{
    Vanishing centre;
    const AgentId lead = centre.addAgent(QStringLiteral("lead"), Role::Supervisor);
    centre.advance(Presences::longestSilence);
    REQUIRE(centre.engine->casework().assign(lead, centre.mailed, lead, {}));
    CHECK(centre.interaction(centre.mailed).assignee == lead);
    centre.advance(Presences::keepsFor);
    CHECK(centre.interaction(centre.mailed).assignee == lead);
}
