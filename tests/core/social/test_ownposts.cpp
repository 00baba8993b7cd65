#include "core/service/desk/sending/sending.h"
#include "core/service/listening/answers/engineanswers.h"
#include "core/service/listening/answers/postlimit.h"
#include "core/store/journalstore.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "tests/core/social/playednetwork.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;

namespace {

/// A centre that answered Nora's post.
struct Fixture : test::TestCentre {
    Fixture()
    {
        maya = addAgent(QStringLiteral("maya"));
        tom = addAgent(QStringLiteral("tom"));
        engine->connectChannel(network, {});
        network.post(QStringLiteral("p1"), QStringLiteral("Nora"), QStringLiteral("A question"),
                     clock.now());
        settle();
        post = store()
                   .entries()
                   .byChannelKey(ChannelKind::Social, QStringLiteral("p1"))
                   .value()
                   .value();
        const auto sent =
            engine->sending().send(maya, {.draft = {.interaction = post.interaction,
                                                    .kind = ComposeKind::Reply,
                                                    .answers = post.id,
                                                    .text = QStringLiteral("An anwser")},
                                          .seen = interaction(post.interaction).version});
        REQUIRE(sent);
        ours = *sent;
    }
    ~Fixture() { engine->disconnectChannel(network.account()); }

    template<class Act>
    Done as(AgentId agent, Act act)
    {
        EngineAnswers answers(
            *engine, [this](const QString&) { return isHere ? &network : nullptr; }, agent);
        const Async<void> asked = act(answers);
        REQUIRE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 30'000));
        return asked.result();
    }
    Done edit(AgentId agent, const QString& text)
    {
        return as(agent, [&](Answers& answers) { return answers.edit(ours, text); });
    }
    Done withdraw(AgentId agent)
    {
        return as(agent, [&](Answers& answers) { return answers.withdraw(ours); });
    }

    test::PlayedNetwork network;
    bool isHere = true;
    AgentId maya;
    AgentId tom;
    Entry post;
    EntryId ours;
};

} // namespace

TEST_CASE_METHOD(Fixture, "An answer is changed and deleted on its network, and its entry says so",
                 "[social]")
{
    CHECK(edit(maya, QStringLiteral("An answer")).error().code == ErrorCode::Conflict);
    advance(1min);
    REQUIRE(edit(maya, QStringLiteral("An answer")));
    CHECK(network.done == QStringList{QStringLiteral("edit receipt of An anwser: An answer")});
    CHECK(entry(ours).text == QStringLiteral("An answer"));
    CHECK(entry(ours).edited);
    REQUIRE(withdraw(maya));
    CHECK(network.done.size() == 2);
    CHECK(entry(ours).withdrawn);
    CHECK(withdraw(maya).error().code == ErrorCode::NotFound);
    CHECK(edit(maya, QStringLiteral("Again")).error().code == ErrorCode::NotFound);
    CHECK(network.done.size() == 2);
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Fixture, "What is wanted of the network is written down before it is asked",
                 "[social]")
{
    advance(1min);
    REQUIRE(store().connection().executeDirect(
        QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON journal "
                       "BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")));
    CHECK_FALSE(edit(maya, QStringLiteral("An answer")));
    CHECK(network.done.isEmpty());
    CHECK(entry(ours).text == QStringLiteral("An anwser"));
}

TEST_CASE_METHOD(Fixture, "What the network did is told as soon as the store takes it again",
                 "[social]")
{
    advance(1min);
    REQUIRE(store().connection().executeDirect(
        QStringLiteral("CREATE TRIGGER busy BEFORE INSERT ON journal "
                       "WHEN new.kind = 'answer.edited' "
                       "BEGIN SELECT RAISE(ABORT, 'busy'); END")));
    EngineAnswers answers(
        *engine, [this](const QString&) { return &network; }, maya);
    const Async<void> asked = answers.edit(ours, QStringLiteral("An answer"));
    REQUIRE(QTest::qWaitFor([this] { return !network.done.isEmpty(); }, 30'000));
    advance(3s);
    CHECK_FALSE(asked.isFinished());
    REQUIRE(store().connection().executeDirect(QStringLiteral("DROP TRIGGER busy")));
    advance(1min);
    REQUIRE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 30'000));
    CHECK(asked.result());
    CHECK(entry(ours).text == QStringLiteral("An answer"));
    CHECK(network.done.size() == 1);
}

TEST_CASE_METHOD(Fixture, "What the network refuses leaves the answer as it was", "[social]")
{
    advance(1min);
    network.fault = ErrorCode::Unsupported;
    CHECK(edit(maya, QStringLiteral("An answer")).error().code == ErrorCode::Unsupported);
    network.fault = ErrorCode::Offline;
    CHECK(withdraw(maya).error().code == ErrorCode::Offline);
    CHECK(entry(ours).text == QStringLiteral("An anwser"));
    CHECK_FALSE(entry(ours).edited);
    CHECK_FALSE(entry(ours).withdrawn);
    CHECK(edit(maya, QStringLiteral("  ")).error().code == ErrorCode::BadInput);
    isHere = false;
    CHECK(withdraw(maya).error().code == ErrorCode::Unsupported);
}

TEST_CASE_METHOD(Fixture, "Only who may act on a contact changes its answers", "[social]")
{
    advance(1min);
    CHECK(edit(tom, QStringLiteral("Mine")).error().code == ErrorCode::Refused);
    CHECK(withdraw(tom).error().code == ErrorCode::Refused);
    CHECK(network.done.isEmpty());
    REQUIRE(withdraw(admin));
}

TEST_CASE_METHOD(Fixture, "Somebody's post is liked and passed on, and the story tells it",
                 "[social]")
{
    REQUIRE(as(maya, [&](Answers& answers) { return answers.favour(post.id); }));
    REQUIRE(as(maya, [&](Answers& answers) { return answers.boost(post.id); }));
    CHECK(network.done == QStringList{QStringLiteral("favour p1"), QStringLiteral("boost p1")});
    const auto story =
        store().entries().timeline({.customer = interaction(post.interaction).customer,
                                    .interaction = post.interaction,
                                    .limit = 50});
    REQUIRE(story);
    QStringList marks;
    for (const Entry& each : story->entries) {
        if (each.kind == EntryKind::System && each.subject.startsWith(QStringLiteral("post.")))
            marks += each.subject + u' ' + each.author;
    }
    CHECK(
        marks
        == QStringList{QStringLiteral("post.favoured maya"), QStringLiteral("post.boosted maya")});
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Fixture, "What an account's server allows is known to everybody at the store",
                 "[social]")
{
    const auto asked = [this] {
        EngineAnswers answers(
            *engine, [this](const QString&) { return &network; }, maya);
        const Async<int> limit = answers.longestPost(QStringLiteral("@northwind"));
        REQUIRE(QTest::qWaitFor([&limit] { return limit.isFinished(); }, 30'000));
        return limit.result();
    };
    CHECK(asked().error().code == ErrorCode::NotFound);
    REQUIRE(keepPostLimit(engine->ledger(), QStringLiteral("@northwind"), 5'000));
    const JournalSeq newest = store().journal().newest().value();
    REQUIRE(keepPostLimit(engine->ledger(), QStringLiteral("@northwind"), 5'000));
    CHECK(store().journal().newest().value() == newest);
    CHECK(asked() == 5'000);
    CHECK(postLimit(store(), QStringLiteral("@other")).error().code == ErrorCode::NotFound);
    CHECK_FALSE(store::rebuildCheck(store()).value());
}
