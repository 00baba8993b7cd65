#include "core/service/desk/casework.h"
#include "core/service/router/callbacks.h"
#include "core/service/router/router.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QDateTime>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString number = QStringLiteral("+441632960001");

Timestamp utc(const char* text)
{
    return Timestamp::fromDateTime(
        QDateTime::fromString(QString::fromUtf8(text) + QLatin1Char('Z'), Qt::ISODate));
}

/// A mail whose writer wants to be rung.
struct Owing : TestCentre {
    Owing()
    {
        goTo("2026-11-24T10:00:00");
        mailed = arrive(mail(QStringLiteral("one"), QStringLiteral("zoe@home.example"),
                             QStringLiteral("Please ring me.")))
                     .interaction;
        REQUIRE(engine->casework().take(admin, mailed));
    }
    void goTo(const char* moment)
    {
        settle();
        clock.advance(utc(moment) - clock.now());
        settle();
    }
    void ready() { REQUIRE(engine->router().setPresence(admin, Presence::Ready, {})); }
    InteractionId owe(Timestamp wished)
    {
        const auto call = engine->callBacks().owe(admin, mailed, number, wished);
        REQUIRE(call);
        return *call;
    }
    void setCustomer(const std::function<void(Customer&)>& change)
    {
        auto customer = store().customers().byId(interaction(mailed).customer);
        REQUIRE(customer);
        change(*customer);
        REQUIRE(engine->ledger().record({{.kind = QStringLiteral("customer.changed"),
                                          .customer = customer->id,
                                          .rows = {*customer}}}));
    }
    void take(InteractionId call)
    {
        const auto offer = offerTo(admin);
        REQUIRE(offer);
        REQUIRE(offer->interaction == call);
        REQUIRE(engine->router().accept(admin, offer->id));
    }

    InteractionId mailed;
};

} // namespace

TEST_CASE("A call back keeps the age of what it came from and is offered like a call",
          "[service][router]")
{
    Owing centre;
    centre.goTo("2026-11-24T11:00:00");
    const InteractionId call = centre.owe(centre.clock.now());
    const Interaction owed = centre.interaction(call);
    CHECK(owed.arrived == centre.interaction(centre.mailed).arrived);
    CHECK(owed.channel == ChannelKind::Phone);
    CHECK(owed.follows == centre.mailed);
    centre.ready();
    centre.take(call);
    CHECK(centre.interaction(call).assignee == centre.admin);
    REQUIRE(centre.engine->casework().close(centre.admin, call, {}));
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("A call back is due when the answer was that they waited for", "[service][router]")
{
    Owing centre;
    const auto due = centre.interaction(centre.mailed).due;
    REQUIRE(due);
    centre.advance(5min);
    SECTION("as soon as somebody is free")
    {
        CHECK(centre.interaction(centre.owe(centre.clock.now())).due == due);
    }
    SECTION("not before the moment they wished")
    {
        const Timestamp wished = utc("2026-11-24T16:30:00");
        CHECK(centre.interaction(centre.owe(wished)).due > wished);
    }
}

TEST_CASE("A call back waits for its moment, and for the hours of the customer's own zone",
          "[service][router]")
{
    Owing centre;
    centre.ready();
    SECTION("the moment they wished")
    {
        const InteractionId call = centre.owe(utc("2026-11-24T10:30:00"));
        centre.goTo("2026-11-24T10:29:59");
        CHECK_FALSE(centre.offerTo(centre.admin));
        centre.goTo("2026-11-24T10:30:00");
        centre.take(call);
    }
    SECTION("nine in the morning where they live")
    {
        centre.setCustomer(
            [](Customer& zoe) { zoe.timeZone = QStringLiteral("America/New_York"); });
        const InteractionId call = centre.owe(centre.clock.now());
        centre.goTo("2026-11-24T13:59:59");
        CHECK_FALSE(centre.offerTo(centre.admin));
        centre.goTo("2026-11-24T14:00:00");
        centre.take(call);
    }
}

TEST_CASE("Three tries ten minutes apart, then a call back is given up", "[service][router]")
{
    Owing centre;
    centre.ready();
    const InteractionId call = centre.owe(centre.clock.now());
    for (int tried = 1; tried <= 3; ++tried) {
        centre.take(call);
        REQUIRE(centre.engine->callBacks().reachedNobody(centre.admin, call));
        CHECK(centre.interaction(call).callBack->tries.size() == tried);
        CHECK_FALSE(centre.offerTo(centre.admin));
        centre.advance(10min - 1s);
        CHECK_FALSE(centre.offerTo(centre.admin));
        centre.advance(1s);
    }
    CHECK(centre.interaction(call).state == InteractionState::Closed);
    CHECK(centre.engine->callBacks().reachedNobody(centre.admin, call).error().code
          == ErrorCode::Conflict);
}

TEST_CASE("Whoever says \"do not call\" is not rung, whenever they say it", "[service][router]")
{
    Owing centre;
    centre.ready();
    SECTION("before")
    {
        centre.setCustomer([](Customer& zoe) { zoe.doNotUse = {QStringLiteral("phone")}; });
        const auto refused =
            centre.engine->callBacks().owe(centre.admin, centre.mailed, number, {});
        CHECK(refused.error().code == ErrorCode::Refused);
    }
    SECTION("afterwards, the call being before somebody")
    {
        const InteractionId call = centre.owe(centre.clock.now());
        REQUIRE(centre.offerTo(centre.admin));
        centre.setCustomer([](Customer& zoe) { zoe.doNotUse = {QStringLiteral("phone")}; });
        CHECK_FALSE(centre.offerTo(centre.admin));
        CHECK(centre.interaction(call).state == InteractionState::Closed);
    }
}

TEST_CASE("What is no number, or another customer's, is not rung", "[service][router]")
{
    Owing centre;
    for (const char* bad : {"", "960001", "+0", "+44 1632 960001", "+44163296000144163296"}) {
        const auto refused =
            centre.engine->callBacks().owe(centre.admin, centre.mailed, QString::fromUtf8(bad), {});
        CHECK(refused.error().code == ErrorCode::BadInput);
    }
    centre.owe(centre.clock.now());
    const Entry other =
        centre.arrive(centre.mail(QStringLiteral("two"), QStringLiteral("ben@home.example"), {}));
    CHECK(centre.engine->callBacks().owe(centre.admin, other.interaction, number, {}).error().code
          == ErrorCode::BadInput);
}
