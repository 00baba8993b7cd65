#include "core/service/desk/casework.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/desk/sending/takingback.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString amira = QStringLiteral("amira@home.example");
const QString words = QStringLiteral("My parcel has not come.");

/// A centre in which Ada has a mail of Amira's in hand.
struct MailInHand {
    MailInHand()
    {
        question = centre.arrive(centre.mail(QStringLiteral("one"), amira, words));
        id = centre.acceptNext(centre.admin);
        centre.channel->outcome = DeliveryOutcome::Accepted;
    }

    Message message(const QString& text)
    {
        auto draft = centre.engine->drafting().draft(centre.admin, id, ComposeKind::Reply, {});
        REQUIRE(draft);
        draft->text = text;
        return {.draft = *draft, .seen = centre.interaction(id).version};
    }
    Result<EntryId> send(const Message& message)
    {
        return centre.engine->sending().send(centre.admin, message);
    }

    Result<Draft> takenBack(EntryId entry)
    {
        return takeBack(centre.engine->ledger(), centre.engine->roster(), centre.admin, entry);
    }

    TestCentre centre;
    Entry question;
    InteractionId id;
};

} // namespace

TEST_CASE("An answer leaves after its undo window, threaded to what it answers", "[service][desk]")
{
    MailInHand desk;
    const auto entry = desk.send(desk.message(QStringLiteral("It comes tomorrow.")));
    REQUIRE(entry);
    CHECK_FALSE(desk.centre.interaction(desk.id).due);
    desk.centre.advance(9s);
    CHECK(desk.centre.channel->sent.isEmpty());
    desk.centre.advance(1s);
    REQUIRE(desk.centre.channel->sent.size() == 1);
    const Outbound& sent = desk.centre.channel->sent.first();
    CHECK(sent.inReplyTo == desk.question.messageId);
    CHECK(sent.references == QStringList{desk.question.messageId});
    CHECK(sent.subject == QStringLiteral("Re: About one"));
    CHECK(sent.to.first().address == amira);
    CHECK(sent.messageId.endsWith(QStringLiteral("@firm.example")));
    CHECK(sent.text.startsWith(QStringLiteral("It comes tomorrow.\n\nOn ")));
    CHECK(sent.text.contains(QStringLiteral("> ") + words));
    CHECK(desk.centre.entry(*entry).delivery == DeliveryState::Sent);
    CHECK(desk.centre.entry(*entry).text == QStringLiteral("It comes tomorrow."));

    // The customer's answer to it joins, although only our id is named.
    Inbound answer = desk.centre.mail(QStringLiteral("two"), amira, QStringLiteral("Good"));
    answer.mail.references = {sent.messageId};
    CHECK(desk.centre.arrive(answer).interaction == desk.id);
    CHECK(desk.centre.interaction(desk.id).due == desk.centre.clock.now() + 4h);
}

TEST_CASE("Within the undo window a message comes back as a draft, and the clock as it was",
          "[service][desk]")
{
    MailInHand desk;
    const Interaction before = desk.centre.interaction(desk.id);
    const auto then = GENERATE(Message::Then::Stay, Message::Then::Wait, Message::Then::Close);
    Message message = desk.message(QStringLiteral("Oops"));
    message.then = then;
    const auto entry = desk.send(message);
    REQUIRE(entry);
    desk.centre.advance(5s);
    const auto draft = desk.takenBack(*entry);
    REQUIRE(draft);
    CHECK(draft->text == QStringLiteral("Oops"));
    CHECK(draft->to == message.draft.to);
    CHECK(draft->kind == ComposeKind::Reply);
    CHECK(draft->answers == desk.question.id);
    const Interaction after = desk.centre.interaction(desk.id);
    CHECK(after.state == InteractionState::Assigned);
    CHECK(after.assignee == desk.centre.admin);
    if (then != Message::Then::Close)
        CHECK(after.due == before.due);
    CHECK(after.firstReplied == before.firstReplied);
    desk.centre.advance(1min);
    CHECK(desk.centre.channel->sent.isEmpty());
    CHECK(desk.takenBack(*entry).error().code == ErrorCode::Conflict);
}

TEST_CASE("What was sent cannot be taken back", "[service][desk]")
{
    MailInHand desk;
    const auto entry = desk.send(desk.message(QStringLiteral("Gone")));
    REQUIRE(entry);
    desk.centre.advance(10s);
    CHECK(desk.takenBack(*entry).error().code == ErrorCode::Conflict);
}

TEST_CASE("Sending stops when somebody wrote meanwhile, not for one's own tag", "[service][desk]")
{
    MailInHand desk;
    Message message = desk.message(QStringLiteral("It comes tomorrow."));
    REQUIRE(desk.centre.engine->casework().tag(desk.centre.admin, desk.id, QStringLiteral("late")));
    SECTION("a tag")
    {
        CHECK(desk.send(message));
    }
    SECTION("the customer")
    {
        Inbound more = desk.centre.mail(QStringLiteral("two"), amira, QStringLiteral("It came!"));
        more.mail.references = {desk.question.messageId};
        desk.centre.arrive(more);
        const auto refused = desk.send(message);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        message.ifChanged = Message::IfChanged::SendAnyway;
        CHECK(desk.send(message));
    }
    SECTION("a colleague")
    {
        const AgentId ben = desk.centre.addAgent(QStringLiteral("ben"));
        REQUIRE(desk.centre.engine->casework().addNote(ben, desk.id, QStringLiteral("Wait!")));
        CHECK(desk.send(message).error().code == ErrorCode::Conflict);
    }
}

TEST_CASE("A message needs somebody and something", "[service][desk]")
{
    MailInHand desk;
    Message message = desk.message({});
    CHECK(desk.send(message).error().code == ErrorCode::BadInput);
    message = desk.message(words);
    message.draft.to = {};
    CHECK(desk.send(message).error().code == ErrorCode::BadInput);
    message.draft.to = {{{}, QStringLiteral("a@b.example\r\nBcc: c@d.example")}};
    CHECK(desk.send(message).error().code == ErrorCode::BadInput);
    desk.centre.advance(1min);
    CHECK(desk.centre.channel->sent.isEmpty());
}

TEST_CASE("Send and wait parks it; send and close ends it; both keep the answer", "[service][desk]")
{
    MailInHand desk;
    Message message = desk.message(words);
    SECTION("wait")
    {
        message.then = Message::Then::Wait;
        REQUIRE(desk.send(message));
        CHECK(desk.centre.interaction(desk.id).state == InteractionState::Pending);
        CHECK(desk.centre.interaction(desk.id).pendingOn == PendingOn::Customer);
    }
    SECTION("close")
    {
        message.then = Message::Then::Close;
        REQUIRE(desk.send(message));
        CHECK(desk.centre.interaction(desk.id).state == InteractionState::Closed);
    }
    desk.centre.advance(10s);
    CHECK(desk.centre.channel->sent.size() == 1);
}

TEST_CASE("A message in its undo window leaves once, whenever the process dies", "[service][desk]")
{
    MailInHand desk;
    const auto entry = desk.send(desk.message(words));
    REQUIRE(entry);
    SECTION("before it is claimed")
    {
        desk.centre.crash();
        desk.centre.channel->outcome = DeliveryOutcome::Accepted;
        desk.centre.advance(1min);
        CHECK(desk.centre.channel->sent.size() == 1);
    }
    SECTION("between accepting and our note")
    {
        desk.centre.channel->outcome.reset();
        desk.centre.advance(10s);
        REQUIRE(desk.centre.channel->sent.size() == 1);
        const QString messageId = desk.centre.channel->sent.first().messageId;
        desk.centre.crash();
        desk.centre.channel->outside = {messageId};
        desk.centre.channel->outcome = DeliveryOutcome::Accepted;
        desk.centre.advance(10min);
        CHECK(desk.centre.channel->sent.isEmpty());
    }
    SECTION("after the note")
    {
        desk.centre.advance(10s);
        desk.centre.crash();
        desk.centre.advance(10min);
        CHECK(desk.centre.channel->sent.isEmpty());
    }
    CHECK(desk.centre.entry(*entry).delivery == DeliveryState::Sent);
}

TEST_CASE("A refused answer comes back to its agent with the server's words", "[service][desk]")
{
    MailInHand desk;
    desk.centre.channel->outcome.reset();
    Message message = desk.message(words);
    message.then = Message::Then::Wait;
    const auto entry = desk.send(message);
    REQUIRE(entry);
    desk.centre.advance(10s);
    desk.centre.channel->answerSend({.outcome = DeliveryOutcome::Refused,
                                     .code = 550,
                                     .words = QStringLiteral("550 no such user")});
    desk.centre.settle();
    CHECK(desk.centre.entry(*entry).delivery == DeliveryState::Failed);
    CHECK(desk.centre.entry(*entry).deliveryDetail.contains(QStringLiteral("no such user")));
    const Interaction back = desk.centre.interaction(desk.id);
    CHECK(back.state == InteractionState::Assigned);
    CHECK(back.unread);
    CHECK(back.due);
}

TEST_CASE("A draft is begun with recipients, subject and signature, and kept as typed",
          "[service][desk]")
{
    MailInHand desk;
    Drafting& drafting = desk.centre.engine->drafting();
    const AgentId me = desk.centre.admin;
    REQUIRE(drafting.setSignature(me, QStringLiteral("Yours, {agent.firstName}")));
    auto draft = drafting.draft(me, desk.id, ComposeKind::Reply, {});
    REQUIRE(draft);
    CHECK(draft->text == QStringLiteral("\n\n-- \nYours, Ada"));
    draft->text = QStringLiteral("Half a sen");
    const auto saved = drafting.save(me, *draft);
    REQUIRE(saved);
    desk.centre.crash();
    Drafting& again = desk.centre.engine->drafting();
    const auto restored = again.savedDraft(me, desk.id, ComposeKind::Reply);
    REQUIRE(restored);
    REQUIRE(*restored);
    CHECK((*restored)->text == QStringLiteral("Half a sen"));
    const auto forward = again.draft(me, desk.id, ComposeKind::Forward, desk.question.id);
    REQUIRE(forward);
    CHECK(forward->text.startsWith(QStringLiteral("Half a sen\n\n---------- Forwarded")));
    CHECK(forward->text.endsWith(words));
    CHECK(forward->subject == QStringLiteral("Fwd: About one"));
    CHECK(forward->to.isEmpty());
    CHECK(again.discard(me, saved->id));
    const auto fresh = again.draft(me, desk.id, ComposeKind::Forward, desk.question.id);
    REQUIRE(fresh);
    CHECK(fresh->text.contains(QStringLiteral("From: amira <amira@home.example>")));
    CHECK(fresh->text.endsWith(words));
}

TEST_CASE("A message leaves at the moment that was chosen for it", "[service][desk]")
{
    MailInHand desk;
    auto message = desk.message(QStringLiteral("Good morning."));
    message.leaves = desk.centre.clock.now() + 2h;
    const auto entry = desk.send(message);
    REQUIRE(entry);
    CHECK(QDateTime::fromString(desk.centre.entry(*entry).deliveryDetail, Qt::ISODate)
          == message.leaves->toDateTime());
    desk.centre.advance(1h + 59min);
    CHECK(desk.centre.channel->sent.isEmpty());
    desk.centre.advance(1min);
    REQUIRE(desk.centre.channel->sent.size() == 1);
    CHECK(desk.centre.entry(*entry).delivery == DeliveryState::Sent);
    CHECK(desk.centre.entry(*entry).deliveryDetail.isEmpty());
}

TEST_CASE("What the customer writes takes a scheduled message back to its agent", "[service][desk]")
{
    MailInHand desk;
    auto message = desk.message(QStringLiteral("It comes on Friday."));
    message.leaves = desk.centre.clock.now() + 2h;
    const auto entry = desk.send(message);
    REQUIRE(entry);
    const auto draft = [&] {
        const auto found = desk.centre.store().drafts().find(desk.centre.admin, desk.id,
                                                             store::DraftStore::Group::Message);
        REQUIRE(found);
        return *found;
    };
    auto answer = desk.centre.mail(QStringLiteral("two"), amira, QStringLiteral("It is here!"));
    answer.mail.inReplyTo = desk.question.messageId;
    answer.mail.references = {desk.question.messageId};

    SECTION("while the engine runs")
    {
        desk.centre.advance(1h);
        answer.at = desk.centre.clock.now();
        REQUIRE(desk.centre.arrive(answer).interaction == desk.id);
        REQUIRE(draft());
        CHECK(draft()->text == QStringLiteral("It comes on Friday."));
        CHECK(draft()->kind == ComposeKind::Reply);
        CHECK(draft()->answers == desk.question.id);
        CHECK(desk.centre.entry(*entry).delivery == DeliveryState::Cancelled);
    }
    SECTION("after words that were begun since")
    {
        auto begun = desk.message(QStringLiteral("One more thing"));
        begun.draft.agent = desk.centre.admin;
        REQUIRE(desk.centre.engine->drafting().save(desk.centre.admin, begun.draft));
        desk.centre.arrive(answer);
        REQUIRE(draft());
        CHECK(draft()->text == QStringLiteral("It comes on Friday.\n\nOne more thing"));
    }
    SECTION("but an automatic reply does not")
    {
        answer.mail.automatic.kind = AutomaticKind::AutoReply;
        desk.centre.arrive(answer);
        desk.centre.advance(2h);
        CHECK(desk.centre.channel->sent.size() == 1);
        return;
    }
    desk.centre.advance(3h);
    CHECK(desk.centre.channel->sent.isEmpty());
}

TEST_CASE("A message about to leave stays on its way when the customer writes", "[service][desk]")
{
    MailInHand desk;
    REQUIRE(desk.send(desk.message(QStringLiteral("It comes on Friday."))));
    desk.centre.arrive(desk.centre.mail(QStringLiteral("two"), amira, words));
    desk.centre.advance(10s);
    CHECK(desk.centre.channel->sent.size() == 1);
}
