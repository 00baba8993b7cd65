#include "core/service/beside/promisecard.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

Agent with(Role role)
{
    return {.id = {1}, .name = QStringLiteral("Ana"), .role = role};
}

} // namespace

TEST_CASE("A centre has no promise card until somebody writes one", "[service]")
{
    TestCentre centre;
    CHECK(*promiseCard(centre.engine->ledger()) == PromiseCard());
}

TEST_CASE("A promise card is kept tidy and read again", "[service]")
{
    TestCentre centre;
    Ledger& ledger = centre.engine->ledger();
    Agent admin = with(Role::Administrator);
    admin.id = centre.admin;
    const PromiseCard written{
        .words = QStringLiteral(" We answer within a day.\nWe say when we do not know. \n"),
        .never = {QStringLiteral("  full   refund "), QString(), QStringLiteral("Full refund"),
                  QStringLiteral("no risk")}};
    REQUIRE(keepPromiseCard(ledger, admin, written));
    const PromiseCard kept = *promiseCard(ledger);
    CHECK(kept.words == QStringLiteral("We answer within a day.\nWe say when we do not know."));
    CHECK(kept.never == QStringList{QStringLiteral("full refund"), QStringLiteral("no risk")});
    REQUIRE(keepPromiseCard(ledger, admin, {}));
    CHECK(*promiseCard(ledger) == PromiseCard());
}

TEST_CASE("Only those who look after others change the promises, and none that nobody can read",
          "[service]")
{
    TestCentre centre;
    Ledger& ledger = centre.engine->ledger();
    CHECK(keepPromiseCard(ledger, with(Role::Agent), {}).error().code == ErrorCode::Refused);
    const Agent boss = with(Role::Supervisor);
    CHECK(keepPromiseCard(ledger, boss, {.words = QString(5000, u'x'), .never = {}}).error().code
          == ErrorCode::BadInput);
    CHECK(keepPromiseCard(ledger, boss, {.words = {}, .never = {QString(500, u'x')}}).error().code
          == ErrorCode::BadInput);
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many += QStringLiteral("phrase %1").arg(i);
    CHECK(keepPromiseCard(ledger, boss, {.words = {}, .never = many}).error().code
          == ErrorCode::BadInput);
    CHECK(*promiseCard(ledger) == PromiseCard());
}
