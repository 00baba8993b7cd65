#include "core/service/desk/sending/sending.h"
#include "core/service/desk/sending/takingback.h"
#include "core/service/listening/answers/engineanswers.h"
#include "core/service/listening/campaign.h"
#include "core/service/listening/stream/poststream.h"
#include "core/service/roster.h"
#include "core/store/beside/draftstore.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/core/social/playednetwork.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;

namespace {

/// A centre whose campaign "Parcels" wants a second person, with a post of it that Maya has.
struct Fixture : test::TestCentre {
    Fixture()
    {
        maya = addAgent(QStringLiteral("maya"));
        tom = addAgent(QStringLiteral("tom"));
        engine->connectChannel(network, {});
        keep({.name = QStringLiteral("Parcels"),
              .words = QStringLiteral("parcel"),
              .needsApproval = true});
        post = say(QStringLiteral("p1"), QStringLiteral("Where is my parcel?"));
    }
    ~Fixture() { engine->disconnectChannel(network.account()); }

    void keep(const Campaign& campaign)
    {
        REQUIRE(engine->ledger().record(
            {{.kind = QStringLiteral("campaign.saved"),
              .rows = {store::Setting{campaignSettingOf(campaign.name), toText(campaign)}}}}));
    }
    Entry say(const QString& key, const QString& words)
    {
        network.post(key, QStringLiteral("Nora"), words, clock.now());
        settle();
        const auto found = store().entries().byChannelKey(ChannelKind::Social, key);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
    Message reply(const Entry& answered, const QString& words)
    {
        return {.draft = {.interaction = answered.interaction,
                          .kind = ComposeKind::Reply,
                          .answers = answered.id,
                          .text = words},
                .seen = interaction(answered.interaction).version};
    }
    EntryId send(const Message& message)
    {
        const auto sent = engine->sending().send(maya, message);
        REQUIRE(sent);
        // Past the time in which it can be taken back.
        advance(1min);
        return *sent;
    }
    std::unique_ptr<EngineAnswers> answersOf(AgentId agent)
    {
        return std::make_unique<EngineAnswers>(
            *engine, [this](const QString&) { return &network; }, agent);
    }
    template<class T>
    Result<T> answer(const Async<T>& asked)
    {
        REQUIRE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 30'000));
        return asked.result();
    }
    QList<HeldAnswer> waitingFor(AgentId agent)
    {
        const auto mine = answersOf(agent);
        const auto found = answer(mine->waiting());
        REQUIRE(found);
        return *found;
    }
    Done release(AgentId by, EntryId id)
    {
        const auto mine = answersOf(by);
        const auto done = answer(mine->release(id));
        settle();
        return done;
    }
    Done sendBack(AgentId by, EntryId id, const QString& words)
    {
        const auto mine = answersOf(by);
        const auto done = answer(mine->sendBack(id, words));
        settle();
        return done;
    }
    QStringList marksOf(InteractionId id)
    {
        const auto all = store().entries().timeline(
            {.customer = interaction(id).customer, .interaction = id, .limit = 50});
        REQUIRE(all);
        QStringList marks;
        for (const Entry& each : all->entries) {
            if (each.kind == EntryKind::System)
                marks += each.subject + u' ' + each.author;
        }
        return marks;
    }

    test::PlayedNetwork network;
    AgentId maya;
    AgentId tom;
    Entry post;
};

} // namespace

TEST_CASE_METHOD(Fixture,
                 "An answer to a post of a campaign that wants it waits for a second person",
                 "[social]")
{
    const EntryId held = send(reply(post, QStringLiteral("It comes today.")));
    advance(24h);
    CHECK(network.sent.isEmpty());
    CHECK(entry(held).delivery == DeliveryState::Waiting);
    CHECK(entry(held).deliveryDetail == awaitsApproval);
    // The customer is not answered yet.
    CHECK_FALSE(interaction(post.interaction).firstReplied);

    const auto waiting = waitingFor(admin);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].entry == held);
    CHECK(waiting[0].author == QStringLiteral("maya"));
    CHECK(waiting[0].customer == QStringLiteral("Nora"));
    CHECK(waiting[0].text == QStringLiteral("It comes today."));
    CHECK(waiting[0].campaign == QStringLiteral("Parcels"));

    REQUIRE(release(admin, held));
    REQUIRE(network.sent.size() == 1);
    CHECK(network.sent[0].text == QStringLiteral("It comes today."));
    CHECK(network.sent[0].inReplyTo == QStringLiteral("p1"));
    CHECK(entry(held).delivery == DeliveryState::Sent);
    CHECK(interaction(post.interaction).firstReplied);
    CHECK(marksOf(post.interaction).contains(QStringLiteral("answer.released Ada Admin")));
    CHECK(waitingFor(admin).isEmpty());
    CHECK(release(admin, held).error().code == ErrorCode::Conflict);
    CHECK(network.sent.size() == 1);
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Fixture, "Nobody releases their own answer, and only who may releases others'",
                 "[social]")
{
    const EntryId held = send(reply(post, QStringLiteral("It comes today.")));
    CHECK(waitingFor(maya).isEmpty());
    CHECK(waitingFor(tom).isEmpty());
    CHECK(release(maya, held).error().code == ErrorCode::Refused);
    CHECK(release(tom, held).error().code == ErrorCode::Refused);
    CHECK(sendBack(tom, held, QStringLiteral("No")).error().code == ErrorCode::Refused);
    keep({.name = QStringLiteral("Parcels"),
          .words = QStringLiteral("parcel"),
          .needsApproval = true,
          .approvers = {QStringLiteral("Tom"), QStringLiteral("maya")}});
    CHECK(release(maya, held).error().code == ErrorCode::Refused);
    CHECK(waitingFor(tom).size() == 1);
    REQUIRE(release(tom, held));
    CHECK(network.sent.size() == 1);
}

TEST_CASE_METHOD(Fixture, "A supervisor's own answer waits for another one", "[social]")
{
    const auto sent = engine->sending().send(admin, reply(post, QStringLiteral("Mine")));
    REQUIRE(sent);
    advance(1min);
    CHECK(network.sent.isEmpty());
    CHECK(release(admin, *sent).error().code == ErrorCode::Refused);
    const AgentId boss = addAgent(QStringLiteral("boss"), Role::Supervisor);
    REQUIRE(release(boss, *sent));
    CHECK(network.sent.size() == 1);
}

TEST_CASE_METHOD(Fixture,
                 "An answer that is sent back is its author's draft again, with the reason",
                 "[social]")
{
    const EntryId held = send(reply(post, QStringLiteral("Whatever.")));
    CHECK(sendBack(admin, held, QStringLiteral(" ")).error().code == ErrorCode::BadInput);
    std::optional<AgentId> called;
    QObject::connect(engine.get(), &Engine::mentioned, engine.get(),
                     [&](AgentId agent) { called = agent; });
    REQUIRE(sendBack(admin, held, QStringLiteral("Kinder, please.")));
    CHECK(called == maya);
    CHECK(entry(held).delivery == DeliveryState::Cancelled);
    const auto draft =
        store().drafts().find(maya, post.interaction, store::DraftStore::Group::Message);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK((*draft)->text == QStringLiteral("Whatever."));
    CHECK((*draft)->answers == post.id);
    CHECK(interaction(post.interaction).assignee == maya);
    CHECK(release(admin, held).error().code == ErrorCode::Conflict);
    advance(1h);
    CHECK(network.sent.isEmpty());
    // It was never said, so it stands in no thread.
    const auto page = PostStream(store(), admin).posts({}, clock.now());
    REQUIRE(page);
    REQUIRE(page->rows.size() == 1);
    CHECK(page->rows.first().after.isEmpty());
    CHECK(page->rows.first().moreInThread == 0);

    // Written again, it waits again, and leaves when it is released.
    Message better = reply(post, QStringLiteral("We are sorry."));
    better.draft = **draft;
    better.draft.text = QStringLiteral("We are sorry.");
    const EntryId second = send(better);
    REQUIRE(release(admin, second));
    REQUIRE(network.sent.size() == 1);
    CHECK(network.sent[0].text == QStringLiteral("We are sorry."));
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Fixture, "What its author wanted to follow follows when the answer is released",
                 "[social]")
{
    setQueue([](Queue& queue) { queue.wrapUp.codes = {QStringLiteral("solved")}; });
    Message message = reply(post, QStringLiteral("Done."));
    message.then = Message::Then::Close;
    message.closeCode = QStringLiteral("solved");
    const EntryId held = send(message);
    CHECK(interaction(post.interaction).state == InteractionState::Assigned);
    REQUIRE(release(admin, held));
    CHECK(interaction(post.interaction).state == InteractionState::Closed);
    CHECK(interaction(post.interaction).wrapUpCode == QStringLiteral("solved"));
}

TEST_CASE_METHOD(Fixture, "When the customer writes meanwhile, the answer goes back to its author",
                 "[social]")
{
    const EntryId held = send(reply(post, QStringLiteral("It comes today.")));
    network.post(QStringLiteral("p1"), QStringLiteral("Nora"), QStringLiteral("parcel"),
                 clock.now());
    Inbound more{.channel = ChannelKind::Social,
                 .account = network.account(),
                 .key = QStringLiteral("p2"),
                 .senderKind = IdentityKind::SocialHandle,
                 .senderAddress = QStringLiteral("nora@social.example"),
                 .senderName = QStringLiteral("Nora"),
                 .at = clock.now(),
                 .conversation = QStringLiteral("p1"),
                 .text = QStringLiteral("Never mind, it came."),
                 .post = PostFacts{.network = QStringLiteral("mastodon")}};
    Q_EMIT network.arrived(more);
    settle();
    CHECK(entry(held).delivery == DeliveryState::Cancelled);
    CHECK(waitingFor(admin).isEmpty());
    const auto draft =
        store().drafts().find(maya, post.interaction, store::DraftStore::Group::Message);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK((*draft)->answers == post.id);
}

TEST_CASE_METHOD(Fixture, "Its author takes a held answer back, and a restart forgets none",
                 "[social]")
{
    const EntryId first = send(reply(post, QStringLiteral("One")));
    CHECK(takeBack(engine->ledger(), engine->roster(), admin, first).error().code
          == ErrorCode::Refused);
    const auto taken = takeBack(engine->ledger(), engine->roster(), maya, first);
    REQUIRE(taken);
    CHECK(taken->text == QStringLiteral("One"));
    CHECK(taken->answers == post.id);
    CHECK(waitingFor(admin).isEmpty());

    const EntryId second = send(reply(post, QStringLiteral("Two")));
    crash();
    engine->connectChannel(network, {});
    advance(1h);
    CHECK(network.sent.isEmpty());
    REQUIRE(waitingFor(admin).size() == 1);
    REQUIRE(release(admin, second));
    CHECK(network.sent.size() == 1);
}

TEST_CASE_METHOD(Fixture,
                 "Answers to other posts leave at once, and private ones as they are meant",
                 "[social]")
{
    const Entry other = say(QStringLiteral("p9"), QStringLiteral("A lovely song"));
    send(reply(other, QStringLiteral("Thank you")));
    REQUIRE(network.sent.size() == 1);
    CHECK(network.sent[0].visibility == Visibility::Public);
    const auto mine = answersOf(maya);
    Message quiet = reply(other, QStringLiteral("Your number, please?"));
    quiet.draft.subject = QStringLiteral(" about  money ");
    REQUIRE(answer(mine->sendPrivately(quiet)));
    advance(1min);
    REQUIRE(network.sent.size() == 2);
    CHECK(network.sent[1].visibility == Visibility::Direct);
    CHECK(network.sent[1].subject == QStringLiteral("about money"));
}

TEST_CASE_METHOD(Fixture, "A released answer is not changed by its author alone", "[social]")
{
    const EntryId held = send(reply(post, QStringLiteral("It comes today.")));
    REQUIRE(release(admin, held));
    const auto edit = [&](AgentId by) {
        const auto answers = answersOf(by);
        return answer(answers->edit(held, QStringLiteral("Never.")));
    };
    CHECK(edit(maya).error().code == ErrorCode::Refused);
    CHECK(network.done.isEmpty());
    CHECK(entry(held).text == QStringLiteral("It comes today."));
    // Who releases answers is a second person for this one, too.
    REQUIRE(edit(admin));
    CHECK(entry(held).text == QStringLiteral("Never."));
}

TEST_CASE_METHOD(Fixture, "A post that is not old enough to be listed is not answered alone either",
                 "[social]")
{
    keep({.name = QStringLiteral("Parcels"),
          .words = QStringLiteral("parcel"),
          .minimumAge = std::chrono::hours(2),
          .needsApproval = true});
    const EntryId held = send(reply(post, QStringLiteral("It comes today.")));
    CHECK(entry(held).deliveryDetail == awaitsApproval);
    CHECK(network.sent.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A paused campaign still has a second person read its answers",
                 "[social]")
{
    keep({.name = QStringLiteral("Parcels"),
          .words = QStringLiteral("parcel"),
          .needsApproval = true,
          .isPaused = true});
    const EntryId ours = send(reply(post, QStringLiteral("It comes today.")));
    CHECK(network.sent.isEmpty());
    REQUIRE(release(admin, ours));
    CHECK(network.sent.size() == 1);
}

TEST_CASE_METHOD(Fixture, "An answer in a thread is read first when any post of it asks for that",
                 "[social]")
{
    network.post(QStringLiteral("p2"), QStringLiteral("Nora"), QStringLiteral("Yes, please"),
                 clock.now(), QStringLiteral("p1"));
    settle();
    const auto second =
        store().entries().byChannelKey(ChannelKind::Social, QStringLiteral("p2")).value().value();
    REQUIRE(second.interaction == post.interaction);
    send(reply(second, QStringLiteral("Done.")));
    CHECK(network.sent.isEmpty());
    CHECK(waitingFor(admin).size() == 1);
}

TEST_CASE_METHOD(Fixture, "However much was written since, an answer is released on its own terms",
                 "[social]")
{
    Message message = reply(post, QStringLiteral("It comes today."));
    message.then = Message::Then::Close;
    const EntryId ours = send(message);
    QList<store::Record> lines;
    for (int i = 0; i < 600; ++i)
        lines.append({.kind = QStringLiteral("test.line"), .interaction = post.interaction});
    REQUIRE(engine->ledger().record(lines));
    CHECK(waitingFor(admin).first().campaign == QStringLiteral("Parcels"));
    REQUIRE(release(admin, ours));
    CHECK(network.sent.size() == 1);
    CHECK(interaction(post.interaction).state == InteractionState::Closed);
}

TEST_CASE_METHOD(Fixture, "An answer leaves though its wrap-up code was taken from the queue",
                 "[social]")
{
    Queue queue = engine->roster().queue(interaction(post.interaction).queue).value();
    queue.wrapUp.codes = {QStringLiteral("late")};
    REQUIRE(engine->ledger().record({{.kind = QStringLiteral("queue.saved"), .rows = {queue}}}));
    Message message = reply(post, QStringLiteral("It comes today."));
    message.then = Message::Then::Close;
    message.closeCode = QStringLiteral("late");
    const EntryId ours = send(message);
    queue.wrapUp.codes = {QStringLiteral("lost")};
    REQUIRE(engine->ledger().record({{.kind = QStringLiteral("queue.saved"), .rows = {queue}}}));
    settle();
    REQUIRE(release(admin, ours));
    CHECK(network.sent.size() == 1);
    CHECK(interaction(post.interaction).state == InteractionState::Assigned);
}
