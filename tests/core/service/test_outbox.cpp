#include "core/base/fakeclock.h"
#include "core/service/clocks/clockwork.h"
#include "core/service/outbox/outbox.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedchannel.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::ScriptedChannel;

namespace {

const QString account = QStringLiteral("support@firm.example");

/// A store with one customer, one interaction, and a way to give messages to the outbox.
class Desk {
public:
    Desk()
    {
        REQUIRE(dir.isValid());
        open();
        const Queue queue{.id = *store->newQueueId(),
                          .name = QStringLiteral("General"),
                          .targets = {.firstReply = 4h, .nextReply = 4h}};
        agent = *store->newAgentId();
        const CustomerId customer = *store->newCustomerId();
        identity = *store->newIdentityId();
        interaction = *store->newInteractionId();
        REQUIRE(ledger->record(
            {{.kind = QStringLiteral("centre.made"),
              .rows = {
                  queue,
                  Agent{.id = agent, .login = QStringLiteral("tom"), .name = QStringLiteral("Tom")},
                  Customer{.id = customer, .name = QStringLiteral("Amira")},
                  Identity{.id = identity,
                           .customer = customer,
                           .address = QStringLiteral("amira@home.example")},
                  Interaction{.id = interaction,
                              .customer = customer,
                              .identity = identity,
                              .account = account,
                              .queue = queue.id,
                              .state = InteractionState::Closed}}}}));
        REQUIRE(roster->load());
    }

    void open()
    {
        auto opened = store::Store::open(
            store::StoreLocation::file(dir.filePath(QStringLiteral("heddle.db"))), clock);
        REQUIRE(opened);
        store = std::move(*opened);
        ledger = std::make_unique<Ledger>(*store, clock);
        roster = std::make_unique<Roster>(*ledger);
        clockwork = std::make_unique<Clockwork>(*ledger, *roster);
        agenda = std::make_unique<Agenda>(clock);
        REQUIRE(roster->load());
    }

    /// Everything the process held is gone, the files stay.
    void crash()
    {
        outbox.reset();
        channel.reset();
        agenda.reset();
        clockwork.reset();
        roster.reset();
        ledger.reset();
        store.reset();
        ++lives;
        open();
    }

    void start(bool canTell = true)
    {
        channel = std::make_unique<ScriptedChannel>(account);
        channel->canTell = canTell;
        channel->outside = outside;
        outbox = std::make_unique<Outbox>(
            *ledger, *roster, *agenda, OutboxRules{.owner = QStringLiteral("life %1").arg(lives)});
        outbox->add(*channel);
        REQUIRE(outbox->start());
        settle();
    }

    EntryId write(const QString& messageId, Duration undo = {})
    {
        return writeBy(*store, messageId, undo);
    }
    /// By another process when `writer` is not our store.
    EntryId writeBy(store::Store& writer, const QString& messageId, Duration undo)
    {
        const Entry entry{.id = *writer.newEntryId(),
                          .interaction = interaction,
                          .identity = identity,
                          .direction = Direction::Outbound,
                          .at = clock.now(),
                          .agent = agent,
                          .messageId = messageId,
                          .delivery = DeliveryState::Waiting};
        const OutboxItem item{
            .id = *writer.newOutboxId(),
            .entry = entry.id,
            .interaction = interaction,
            .agent = agent,
            .outbound = {.account = account, .messageId = messageId, .written = clock.now()},
            .notBefore = clock.now() + undo,
            .changed = clock.now()};
        const QList<store::Record> written{{.kind = QStringLiteral("message.written"),
                                            .interaction = interaction,
                                            .rows = {entry, item}}};
        if (&writer == store.get())
            REQUIRE(ledger->record(written));
        else
            REQUIRE(writer.record(written));
        settle();
        return entry.id;
    }

    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            clock.settle();
            QCoreApplication::sendPostedEvents();
            QTest::qWait(1);
        }
    }
    void pass(Duration span)
    {
        clock.advance(span);
        settle();
    }

    Entry entry(EntryId id) { return *store->entries().byId(id); }

    QTemporaryDir dir;
    FakeClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Roster> roster;
    std::unique_ptr<Clockwork> clockwork;
    std::unique_ptr<Agenda> agenda;
    std::unique_ptr<ScriptedChannel> channel;
    std::unique_ptr<Outbox> outbox;
    QSet<QString> outside;
    AgentId agent;
    IdentityId identity;
    InteractionId interaction;
    int lives = 1;
};

} // namespace

TEST_CASE("A message leaves after its undo window and is noted as sent", "[service]")
{
    Desk desk;
    desk.start();
    desk.channel->outcome = DeliveryOutcome::Accepted;
    const EntryId id = desk.write(QStringLiteral("a@firm"), 10s);
    desk.pass(9s);
    CHECK(desk.channel->sent.isEmpty());
    desk.pass(2s);
    REQUIRE(desk.channel->sent.size() == 1);
    CHECK(desk.entry(id).delivery == DeliveryState::Sent);
    CHECK_FALSE(desk.entry(id).raw.isEmpty());
    // Else nobody would be offered anything until the engine has caught up with itself.
    CHECK(desk.ledger->isCurrent().value());

    SECTION("and cannot be taken back any more")
    {
        CHECK(desk.outbox->cancel(id, desk.agent).error().code == ErrorCode::Conflict);
    }
}

TEST_CASE("What another process put into the outbox leaves too", "[service]")
{
    Desk desk;
    desk.start();
    desk.channel->outcome = DeliveryOutcome::Accepted;
    auto elsewhere = store::Store::open(
        store::StoreLocation::file(desk.dir.filePath(QStringLiteral("heddle.db"))), desk.clock);
    REQUIRE(elsewhere);
    const EntryId id = desk.writeBy(**elsewhere, QStringLiteral("a@firm"), 10s);
    desk.pass(9s);
    desk.ledger->catchUp(); // as the follower does when the file has changed
    desk.settle();
    CHECK(desk.channel->sent.isEmpty());
    desk.pass(2s);
    REQUIRE(desk.channel->sent.size() == 1);
    CHECK(desk.entry(id).delivery == DeliveryState::Sent);
}

TEST_CASE("Within its undo window a message can be taken back and never leaves", "[service]")
{
    Desk desk;
    desk.start();
    const EntryId id = desk.write(QStringLiteral("a@firm"), 10s);
    REQUIRE(desk.outbox->cancel(id, desk.agent));
    desk.pass(1h);
    CHECK(desk.channel->sent.isEmpty());
    CHECK(desk.entry(id).delivery == DeliveryState::Cancelled);
    CHECK(desk.outbox->cancel(id, desk.agent).error().code == ErrorCode::Conflict);
}

TEST_CASE("What cannot be delivered now is tried again, later each time, for five days",
          "[service]")
{
    Desk desk;
    desk.start();
    desk.channel->outcome = DeliveryOutcome::Deferred;
    const EntryId id = desk.write(QStringLiteral("a@firm"));
    CHECK(desk.channel->sent.size() == 1);
    CHECK(desk.entry(id).delivery == DeliveryState::Retrying);
    desk.pass(61s);
    CHECK(desk.channel->sent.size() == 2);
    desk.pass(61s);
    CHECK(desk.channel->sent.size() == 2);
    for (int hour = 0; hour < 24 * 6; ++hour)
        desk.pass(1h);
    CHECK(desk.entry(id).delivery == DeliveryState::Failed);
    const auto tries = desk.channel->sent.size();
    CHECK(tries > 100);
    desk.pass(48h);
    CHECK(desk.channel->sent.size() == tries);
}

TEST_CASE("A refusal is shown with the server's words and brings the work back", "[service]")
{
    Desk desk;
    desk.start();
    const EntryId id = desk.write(QStringLiteral("a@firm"));
    desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Refused,
                                      .code = 550,
                                      .words = QStringLiteral("550 no such user")});
    desk.settle();
    CHECK(desk.entry(id).delivery == DeliveryState::Failed);
    CHECK(desk.entry(id).deliveryDetail == QStringLiteral("550 no such user"));
    const Interaction back = *desk.store->interactions().byId(desk.interaction);
    CHECK(back.state == InteractionState::Queued);
    CHECK(back.unread);
    CHECK(back.due.has_value());

    SECTION("and goes out again when the agent says so")
    {
        REQUIRE(desk.outbox->resend(id, desk.agent));
        desk.settle();
        CHECK(desk.channel->sent.size() == 2);
        CHECK(desk.channel->sent.at(1).messageId == QStringLiteral("a@firm"));
    }
}

TEST_CASE("Recipients that were refused are named while the others have it", "[service]")
{
    Desk desk;
    desk.start();
    const EntryId id = desk.write(QStringLiteral("a@firm"));
    desk.channel->answerSend(
        Delivery{.outcome = DeliveryOutcome::PartlyAccepted,
                 .refused = {{QStringLiteral("b@x.example"), QStringLiteral("550 unknown")}},
                 .raw = "bytes"});
    desk.settle();
    CHECK(desk.entry(id).delivery == DeliveryState::Sent);
    CHECK(desk.entry(id).deliveryDetail == QStringLiteral("b@x.example: 550 unknown"));
}

TEST_CASE("A message of unknown fate is looked for before anything else happens", "[service]")
{
    Desk desk;
    desk.start();

    SECTION("found outside: it was sent")
    {
        desk.channel->outside << QStringLiteral("a@firm");
        const EntryId id = desk.write(QStringLiteral("a@firm"));
        desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Unsure});
        desk.settle();
        CHECK(desk.entry(id).delivery == DeliveryState::Sent);
        CHECK(desk.channel->sent.size() == 1);
    }

    SECTION("found outside only after a while: it was sent, once")
    {
        const EntryId id = desk.write(QStringLiteral("a@firm"));
        desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Unsure});
        desk.pass(11s);
        desk.channel->outside << QStringLiteral("a@firm");
        desk.pass(11s);
        CHECK(desk.entry(id).delivery == DeliveryState::Sent);
        desk.pass(1h);
        CHECK(desk.channel->sent.size() == 1);
    }

    SECTION("never found by a channel that can tell: it is sent again")
    {
        const EntryId id = desk.write(QStringLiteral("a@firm"));
        desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Unsure});
        for (int i = 0; i < 12; ++i)
            desk.pass(10s);
        REQUIRE(desk.channel->sent.size() == 2);
        desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Accepted});
        desk.settle();
        CHECK(desk.entry(id).delivery == DeliveryState::Sent);
    }

    SECTION("a channel that cannot tell: the agent is asked, and nothing is sent by itself")
    {
        desk.channel->canTell = false;
        const EntryId id = desk.write(QStringLiteral("a@firm"));
        desk.channel->answerSend(Delivery{.outcome = DeliveryOutcome::Unsure});
        desk.pass(24h);
        CHECK(desk.entry(id).delivery == DeliveryState::Unsure);
        CHECK(desk.channel->sent.size() == 1);
        SECTION("who says it was sent")
        {
            REQUIRE(desk.outbox->markSent(id, desk.agent));
            CHECK(desk.entry(id).delivery == DeliveryState::Sent);
        }
        SECTION("or our own copy turns up")
        {
            CHECK(*desk.outbox->proven(QStringLiteral("a@firm")));
            CHECK(desk.entry(id).delivery == DeliveryState::Sent);
        }
    }
}

TEST_CASE("After a crash in the middle of sending nothing is sent twice and nothing is lost",
          "[service]")
{
    Desk desk;
    desk.start();
    const EntryId waiting = desk.write(QStringLiteral("waiting@firm"), 1h);
    const EntryId taken = desk.write(QStringLiteral("taken@firm"));
    const EntryId lost = desk.write(QStringLiteral("lost@firm"));
    REQUIRE(desk.channel->sent.size() == 2);
    desk.outside << QStringLiteral("taken@firm"); // the server had it; our note was never written
    desk.crash();

    SECTION("where the channel can tell, all by itself")
    {
        desk.start();
        desk.channel->outcome = DeliveryOutcome::Accepted;
        for (int i = 0; i < 12; ++i)
            desk.pass(10s);
        CHECK(desk.entry(taken).delivery == DeliveryState::Sent);
        CHECK(desk.entry(lost).delivery == DeliveryState::Sent);
        REQUIRE(desk.channel->sent.size() == 1);
        CHECK(desk.channel->sent.at(0).messageId == QStringLiteral("lost@firm"));
        CHECK(desk.entry(waiting).delivery == DeliveryState::Waiting);
        desk.pass(1h);
        CHECK(desk.entry(waiting).delivery == DeliveryState::Sent);
    }

    SECTION("where it cannot, by asking")
    {
        desk.start(false);
        desk.pass(10min);
        CHECK(desk.channel->sent.isEmpty());
        CHECK(desk.entry(taken).delivery == DeliveryState::Unsure);
        CHECK(desk.entry(lost).delivery == DeliveryState::Unsure);
    }
}

TEST_CASE("What another running process is sending is left to it", "[service]")
{
    Desk desk;
    desk.start();
    desk.write(QStringLiteral("a@firm"));
    REQUIRE(desk.channel->sent.size() == 1);

    Outbox other(
        *desk.ledger, *desk.roster, *desk.agenda,
        {.owner = QStringLiteral("other"), .isAlive = [](const QString&) { return true; }});
    ScriptedChannel same(account);
    other.add(same);
    REQUIRE(other.start());
    desk.pass(1h);
    CHECK(same.sent.isEmpty());
    CHECK(same.looks == 0);
}

TEST_CASE("A report that a message did not arrive turns it into a failed one", "[service]")
{
    Desk desk;
    desk.start();
    desk.channel->outcome = DeliveryOutcome::Accepted;
    const EntryId id = desk.write(QStringLiteral("a@firm"));
    REQUIRE(desk.outbox->bounced(id, QStringLiteral("5.1.1 no such mailbox")));
    CHECK(desk.entry(id).delivery == DeliveryState::Failed);
    CHECK(desk.entry(id).deliveryDetail == QStringLiteral("5.1.1 no such mailbox"));
}
