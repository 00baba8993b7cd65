#include "core/service/desk/cannedreplies.h"
#include "core/service/engine/enginesetup.h"
#include "core/store/store.h"
#include "core/store/tables/cannedreplystore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

CannedReply thanks()
{
    return {.shortcut = QStringLiteral("thanks"),
            .title = QStringLiteral("Thank you"),
            .text = QStringLiteral("Thank you, {customer.firstName}.")};
}

} // namespace

TEST_CASE("A canned reply is written, changed and removed", "[service]")
{
    TestCentre centre;
    CannedReplies replies(centre.engine->ledger());
    auto saved = replies.save(thanks(), centre.admin);
    REQUIRE(saved);
    CHECK(saved->id > 0);
    saved->text = QStringLiteral("Many thanks.");
    REQUIRE(replies.save(*saved, centre.admin));
    CHECK(centre.store().cannedReplies().all() == QList{*saved});
    REQUIRE(replies.remove(saved->id, centre.admin));
    CHECK(centre.store().cannedReplies().all() == QList<CannedReply>());
    CHECK(replies.remove(saved->id, centre.admin).error().code == ErrorCode::NotFound);
    CHECK(replies.save(*saved, centre.admin).error().code == ErrorCode::NotFound);
}

TEST_CASE("A canned reply needs a word of its own to be called by", "[service]")
{
    TestCentre centre;
    CannedReplies replies(centre.engine->ledger());
    REQUIRE(replies.save(thanks(), centre.admin));
    auto other = thanks();
    other.shortcut = QStringLiteral("THANKS");
    CHECK(replies.save(other, centre.admin).error().code == ErrorCode::Conflict);
    for (const char* wrong : {"", "two words", "a/b"}) {
        other.shortcut = QLatin1String(wrong);
        CHECK(replies.save(other, centre.admin).error().code == ErrorCode::BadInput);
    }
    other = thanks();
    other.shortcut = QStringLiteral("other");
    other.text = QStringLiteral("  \n");
    CHECK(replies.save(other, centre.admin).error().code == ErrorCode::BadInput);
}

TEST_CASE("Agents use canned replies, supervisors write them", "[service][engine]")
{
    TestCentre centre;
    const auto codeFor = [&](Role role, const char* login) {
        EngineSetup setup(*centre.engine, centre.addAgent(QLatin1String(login), role));
        auto reply = thanks();
        reply.shortcut = QLatin1String(login);
        const auto answer = setup.saveCannedReply(reply);
        REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
        return answer.result() ? std::optional<ErrorCode>() : answer.result().error().code;
    };
    CHECK(codeFor(Role::Agent, "bea") == ErrorCode::Refused);
    CHECK(codeFor(Role::Supervisor, "cy") == std::nullopt);
}
