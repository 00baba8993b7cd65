#include "core/service/desk/casework.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/sending.h"
#include "core/store/blobstore.h"
#include "core/store/search/searchstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString amira = QStringLiteral("amira@home.example");
const QString words = QStringLiteral("My parcel has not come.");

Inbound answerTo(const Inbound& earlier, Inbound mail)
{
    mail.mail.inReplyTo = earlier.mail.messageId;
    mail.mail.references = {earlier.mail.messageId};
    return mail;
}

} // namespace

TEST_CASE("A mail becomes a customer, a waiting interaction with a due moment, and an entry",
          "[service][intake]")
{
    TestCentre centre;
    const Entry entry = centre.arrive(
        centre.mail(QStringLiteral("one"), QStringLiteral("Amira@Home.EXAMPLE"), words));
    const Interaction interaction = centre.interaction(entry.interaction);
    CHECK(interaction.state == InteractionState::Queued);
    CHECK(interaction.due == centre.clock.now() + 4h);
    CHECK(interaction.lastWords == words);
    const auto identity = centre.store().customers().identity(IdentityKind::Email, amira);
    REQUIRE(identity);
    REQUIRE(*identity);
    CHECK((*identity)->customer == interaction.customer);
    CHECK(centre.channel->acknowledged == QStringList{QStringLiteral("one")});
}

TEST_CASE("The same key twice is one entry, acknowledged each time", "[service][intake]")
{
    TestCentre centre;
    const Inbound mail = centre.mail(QStringLiteral("one"), amira, words);
    const Entry first = centre.arrive(mail);
    centre.crash();
    const Entry second = centre.arrive(mail);
    CHECK(first.id == second.id);
    CHECK(centre.store().interactions().count() == 1);
    CHECK(centre.channel->acknowledged.size() == 1);
}

TEST_CASE("Mails that come at once share their order and their thread", "[service][intake]")
{
    TestCentre centre;
    const Inbound first = centre.mail(QStringLiteral("one"), amira, words);
    for (int i = 0; i < 450; ++i)
        centre.channel->arrive(
            answerTo(first, centre.mail(QStringLiteral("m%1").arg(i), amira, words)));
    centre.channel->arrive(first);
    REQUIRE(QTest::qWaitFor([&] { return centre.channel->acknowledged.size() == 451; }, 60'000));
    CHECK(centre.channel->acknowledged.last() == first.key);
    CHECK(centre.store().interactions().count() == 1);
}

TEST_CASE("Many mails whose bytes cannot be filed wait, and come in later in their order",
          "[service][intake]")
{
    TestCentre centre;
    // Where the blobs belong lies a file.
    const QString folder = centre.store().blobs().folder();
    REQUIRE(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    QStringList keys;
    for (int i = 0; i < 300; ++i) {
        keys << QStringLiteral("m%1").arg(i);
        centre.channel->arrive(centre.mail(keys.last(), amira, words));
    }
    QTest::qWait(200);
    centre.settle();
    CHECK(centre.channel->acknowledged.isEmpty());

    REQUIRE(inTheWay.remove());
    centre.advance(1min);
    REQUIRE(QTest::qWaitFor([&] { return centre.channel->acknowledged.size() == 300; }, 60'000));
    CHECK(centre.channel->acknowledged == keys);
}

TEST_CASE("An answer joins by reference, also when it comes before its original",
          "[service][intake]")
{
    TestCentre centre;
    const Inbound original = centre.mail(QStringLiteral("one"), amira, words);
    centre.clock.advance(1h);
    const Inbound answer =
        answerTo(original, centre.mail(QStringLiteral("two"), amira, QStringLiteral("Any news?")));
    const bool isLate = GENERATE(false, true);
    const Entry first = centre.arrive(isLate ? answer : original);
    if (isLate)
        centre.crash();
    const Entry second = centre.arrive(isLate ? original : answer);
    CHECK(first.interaction == second.interaction);
    const Interaction interaction = centre.interaction(first.interaction);
    CHECK(interaction.arrived == original.at);
    CHECK(interaction.lastWords == QStringLiteral("Any news?"));
    CHECK(interaction.subject == original.mail.subject);
}

TEST_CASE("Who writes in somebody else's thread is named with their address, and found by it",
          "[service][intake]")
{
    TestCentre centre;
    const Inbound original = centre.mail(QStringLiteral("one"), amira, words);
    const Entry first = centre.arrive(original);
    CHECK_FALSE(first.author.contains(QLatin1Char('<')));
    Inbound other =
        answerTo(original, centre.mail(QStringLiteral("two"), QStringLiteral("bob@firm.example"),
                                       QStringLiteral("I answer for her")));
    other.senderName = QStringLiteral("Bob Berg");
    const Entry second = centre.arrive(other);
    REQUIRE(second.interaction == first.interaction);
    CHECK(second.author == QStringLiteral("Bob Berg <bob@firm.example>"));
    const auto found = centre.store().search().find(QStringLiteral("from:bob@firm.example"), {}, 5);
    REQUIRE(found);
    REQUIRE(found->hits.size() == 1);
    CHECK(found->hits.first().entry == second.id);
    CHECK(found->hits.first().title == original.mail.subject);
}

TEST_CASE("The same subject joins within a customer as an answer, never across customers",
          "[service][intake]")
{
    TestCentre centre;
    const Entry first = centre.arrive(centre.mail(QStringLiteral("one"), amira, words));
    Inbound stranger =
        centre.mail(QStringLiteral("two"), QStringLiteral("eve@else.example"), words);
    stranger.mail.subject = QStringLiteral("Re: About one");
    CHECK(centre.arrive(stranger).interaction != first.interaction);
    Inbound own = centre.mail(QStringLiteral("three"), amira, words);
    own.mail.subject = QStringLiteral("Re: About one");
    CHECK(centre.arrive(own).interaction == first.interaction);
    Inbound unrelated = centre.mail(QStringLiteral("four"), amira, words);
    unrelated.mail.subject = QStringLiteral("About one");
    CHECK(centre.arrive(unrelated).interaction != first.interaction);
}

TEST_CASE("A made-up token in the subject joins nothing", "[service][intake]")
{
    TestCentre centre;
    const Entry first = centre.arrive(centre.mail(QStringLiteral("one"), amira, words));
    Inbound eve = centre.mail(QStringLiteral("two"), QStringLiteral("eve@else.example"), words);
    eve.mail.subject = QStringLiteral("[#%1-aaaaaaaaaaaa]").arg(first.interaction.value);
    CHECK(centre.arrive(eve).interaction != first.interaction);
}

TEST_CASE("A closed contact opens again within two weeks, later a new one follows it",
          "[service][intake]")
{
    TestCentre centre;
    const Inbound original = centre.mail(QStringLiteral("one"), amira, words);
    const Entry first = centre.arrive(original);
    REQUIRE(centre.engine->casework().close(centre.admin, first.interaction, {}));
    centre.advance(std::chrono::hours(24) * 13);
    SECTION("within")
    {
        const Entry again =
            centre.arrive(answerTo(original, centre.mail(QStringLiteral("two"), amira, words)));
        CHECK(again.interaction == first.interaction);
        CHECK(centre.interaction(again.interaction).state == InteractionState::Queued);
        CHECK(centre.interaction(again.interaction).due == centre.clock.now() + 4h);
    }
    SECTION("later")
    {
        centre.advance(std::chrono::hours(24) * 2);
        const Entry again =
            centre.arrive(answerTo(original, centre.mail(QStringLiteral("two"), amira, words)));
        CHECK(again.interaction != first.interaction);
        CHECK(centre.interaction(again.interaction).customer
              == centre.interaction(first.interaction).customer);
    }
    SECTION("but not for a thank-you")
    {
        const Entry thanks = centre.arrive(answerTo(
            original, centre.mail(QStringLiteral("two"), amira, QStringLiteral("Thank you!"))));
        CHECK(thanks.interaction == first.interaction);
        CHECK(centre.interaction(first.interaction).state == InteractionState::Closed);
    }
}

TEST_CASE("What was read before we came is history: there, closed, not routed", "[service][intake]")
{
    TestCentre centre;
    Inbound old = centre.mail(QStringLiteral("one"), amira, words);
    old.wasSeen = true;
    const Interaction interaction = centre.interaction(centre.arrive(old).interaction);
    CHECK(interaction.state == InteractionState::Closed);
    CHECK_FALSE(interaction.due);
}

TEST_CASE("Automatic mail is filed and wakes nobody, but its human moment is marked",
          "[service][intake]")
{
    TestCentre centre;
    const Inbound original = centre.mail(QStringLiteral("one"), amira, words);
    const Entry first = centre.arrive(original);
    const InteractionId id = centre.acceptNext(centre.admin);
    REQUIRE(centre.engine->casework().snooze(centre.admin, id, PendingOn::Customer, {}));
    Inbound away = answerTo(original, centre.mail(QStringLiteral("two"), amira, words));
    away.mail.automatic.kind = AutomaticKind::AutoReply;
    away.mail.moments = {{QStringLiteral("charity"), QStringLiteral("I am on a charity run.")}};
    const Entry entry = centre.arrive(away);
    CHECK(entry.interaction == first.interaction);
    CHECK(entry.moments == away.mail.moments);
    CHECK(centre.interaction(id).state == InteractionState::Pending);
    CHECK(centre.interaction(id).unread);

    Inbound bulk = centre.mail(QStringLiteral("list"), QStringLiteral("news@list.example"), words);
    bulk.mail.automatic.kind = AutomaticKind::Bulk;
    CHECK(centre.interaction(centre.arrive(bulk).interaction).state == InteractionState::Closed);
}

TEST_CASE("A snooze until a time survives a thank-you and ends with a real answer",
          "[service][intake]")
{
    TestCentre centre;
    const Inbound original = centre.mail(QStringLiteral("one"), amira, words);
    centre.arrive(original);
    const InteractionId id = centre.acceptNext(centre.admin);
    REQUIRE(centre.engine->casework().snooze(centre.admin, id, PendingOn::Until,
                                             centre.clock.now() + 24h));
    centre.arrive(answerTo(
        original, centre.mail(QStringLiteral("two"), amira, QStringLiteral("Many thanks!"))));
    CHECK(centre.interaction(id).state == InteractionState::Pending);
    SECTION("answered")
    {
        centre.arrive(answerTo(original, centre.mail(QStringLiteral("three"), amira, words)));
        CHECK(centre.interaction(id).state == InteractionState::Assigned);
        CHECK(centre.interaction(id).assignee == centre.admin);
    }
    SECTION("time over")
    {
        centre.advance(24h);
        CHECK(centre.interaction(id).state == InteractionState::Assigned);
    }
    SECTION("time over while its agent is gone")
    {
        REQUIRE(centre.engine->signOut(centre.admin));
        centre.crash();
        centre.advance(24h);
        CHECK(centre.interaction(id).state == InteractionState::Queued);
    }
}

TEST_CASE("A bounce stands in the thread, and the answer it is about has failed",
          "[service][intake]")
{
    TestCentre centre;
    const Entry first = centre.arrive(centre.mail(QStringLiteral("one"), amira, words));
    const InteractionId id = centre.acceptNext(centre.admin);
    centre.channel->outcome = DeliveryOutcome::Accepted;
    const auto sent = centre.engine->sending().send(
        centre.admin, {.draft = {.interaction = id,
                                 .answers = first.id,
                                 .to = {{{}, amira}},
                                 .subject = QStringLiteral("Re: About one"),
                                 .text = QStringLiteral("It is on its way.")},
                       .seen = centre.interaction(id).version,
                       .then = Message::Then::Close});
    REQUIRE(sent);
    centre.advance(11s);
    REQUIRE(centre.entry(*sent).delivery == DeliveryState::Sent);
    REQUIRE(centre.interaction(id).state == InteractionState::Closed);

    Inbound bounce =
        centre.mail(QStringLiteral("dsn"), QStringLiteral("mailer-daemon@mx.example"), words);
    bounce.mail.automatic.kind = AutomaticKind::Bounce;
    bounce.mail.reports = {
        {amira, QStringLiteral("failed"), QStringLiteral("5.1.1"), QStringLiteral("no such user")}};
    bounce.raw = "\nMessage-ID: <" + centre.entry(*sent).messageId.toUtf8() + ">\n";
    CHECK(centre.arrive(bounce).interaction == id);
    CHECK(centre.entry(*sent).delivery == DeliveryState::Failed);
    CHECK(centre.entry(*sent).deliveryDetail.contains(QStringLiteral("no such user")));
    CHECK(centre.interaction(id).state != InteractionState::Closed);
    // Who answers now writes to the customer, not to the mailer.
    const auto draft = centre.engine->drafting().draft(centre.admin, id, ComposeKind::Reply, {});
    REQUIRE(draft);
    CHECK(draft->answers == first.id);
    REQUIRE(draft->to.size() == 1);
    CHECK(draft->to.first().address == amira);
}

TEST_CASE("A copy of what we sent is proof, not a new mail", "[service][intake]")
{
    TestCentre centre;
    const Entry first = centre.arrive(centre.mail(QStringLiteral("one"), amira, words));
    const InteractionId id = centre.acceptNext(centre.admin);
    centre.channel->canTell = false;
    centre.channel->outcome = DeliveryOutcome::Unsure;
    const auto sent = centre.engine->sending().send(
        centre.admin, {.draft = {.interaction = id, .to = {{{}, amira}}, .text = words},
                       .seen = centre.interaction(id).version});
    REQUIRE(sent);
    centre.advance(11s);
    REQUIRE(centre.entry(*sent).delivery == DeliveryState::Unsure);
    Inbound copy = centre.mail(QStringLiteral("copy"), centre.channel->account(), words);
    copy.mail.messageId = centre.entry(*sent).messageId;
    centre.channel->arrive(copy);
    centre.settle();
    CHECK(centre.entry(*sent).delivery == DeliveryState::Sent);
    CHECK(centre.store().interactions().count() == 1);
    CHECK(centre.channel->acknowledged.contains(QStringLiteral("copy")));
    CHECK(first.interaction == id);
}

TEST_CASE("What our own website writes from us to us waits as its visitor's", "[service][intake]")
{
    TestCentre centre;
    Inbound form = centre.mail(QStringLiteral("form"), centre.channel->account(), words);
    form.mail.replyTo = {{QStringLiteral("Amira"), QStringLiteral("Amira@Home.example")}};
    const Interaction first = centre.interaction(centre.arrive(form).interaction);
    CHECK(first.state == InteractionState::Queued);
    const auto identity = centre.store().customers().identity(IdentityKind::Email, amira);
    REQUIRE(identity);
    REQUIRE(*identity);
    CHECK((*identity)->customer == first.customer);
    CHECK((*identity)->name == QStringLiteral("Amira"));
}
