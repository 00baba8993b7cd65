#include "core/base/fakeclock.h"
#include "core/channel/email/emailchannel.h"
#include "tests/support/catch.h"
#include "tests/support/mailtest.h"

#include <QTest>

using namespace heddle;
using namespace heddle::email;
using heddle::test::rest;
using heddle::test::ScriptedServer;

namespace {

QByteArray mailOf(const QByteArray& id)
{
    return "From: c@x.test\r\nMessage-ID: <" + id + ">\r\n\r\nhello " + id + "\r\n";
}

QByteArray fetched(int uid, const QByteArray& raw)
{
    return "* 1 FETCH (UID " + QByteArray::number(uid) + " FLAGS () BODY[] {"
           + QByteArray::number(raw.size()) + "}\r\n" + raw + ")\r\n";
}

struct Account {
    FakeClock clock;
    ScriptedServer server;
    test::FixedSecret secret;
    EmailAccount settings = test::testMailbox();
    std::unique_ptr<EmailChannel> channel;
    QList<Inbound> inbounds;
    std::optional<Result<Delivery>> delivery;
    std::optional<Result<bool>> found;

    void make()
    {
        channel = std::make_unique<EmailChannel>(settings,
                                                 MailAccess{server.factory(), secret, clock, 1});
        QObject::connect(channel.get(), &channel::Channel::arrived,
                         [this](const Inbound& inbound) { inbounds.append(inbound); });
    }
    /// Signs in, selects and finds `uids` to fetch by A4.
    void reachFetching(const QByteArray& uids)
    {
        server.welcome();
        server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
        server.say("* SEARCH " + uids + "\r\nA3 OK\r\n");
    }
    bool waitFor(qsizetype count)
    {
        return QTest::qWaitFor([&] { return inbounds.size() >= count; }, 5000);
    }
    void send(const QString& to = QStringLiteral("bob@x.test"))
    {
        Outbound outbound;
        outbound.messageId = QStringLiteral("out1@rig.test");
        outbound.from = {QStringLiteral("Support"), settings.address};
        outbound.to = {{{}, to}};
        outbound.subject = QStringLiteral("Hi");
        outbound.text = QStringLiteral("Hello");
        outbound.written = clock.now();
        whenDone(channel->send(outbound), channel.get(),
                 [this](const Result<Delivery>& result) { delivery.emplace(result); });
        const int before = server.lines();
        REQUIRE(QTest::qWaitFor([&] { return delivery || server.lines() > before; }, 5000));
    }
    void acceptMail()
    {
        server.line().accept();
        server.say("220 hi\r\n");
        server.say("250-x\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n");
        server.say("235 in\r\n");
        server.heard();
    }
    void find()
    {
        whenDone(channel->findSent(QStringLiteral("out1@rig.test")), channel.get(),
                 [this](const Result<bool>& result) { found.emplace(result); });
        rest();
        server.welcome();
        server.say("* LIST (\\Sent) \"/\" Sent\r\nA2 OK\r\n");
    }
};

} // namespace

TEST_CASE("Mails arrive in the folder's order with the cursor to go on from", "[emailchannel]")
{
    Account a;
    a.make();
    a.channel->start({{QStringLiteral("support"), QStringLiteral("INBOX"), QStringLiteral("9:3")},
                      {QStringLiteral("other"), QStringLiteral("INBOX"), QStringLiteral("9:99")}});
    rest();
    a.server.welcome();
    a.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
    CHECK(a.server.heard().contains("UID 4:*"));
    a.server.say("* SEARCH 4 5 6\r\nA3 OK\r\n");
    // The first takes longest to read.
    a.server.say(fetched(4, mailOf("one") + QByteArray(3'000'000, 'x')) + fetched(5, mailOf("two"))
                 + fetched(6, "garbage") + "A4 OK\r\n");
    REQUIRE(a.waitFor(3));
    CHECK(a.inbounds.at(0).mail.messageId == QStringLiteral("one"));
    CHECK(a.inbounds.at(1).mail.messageId == QStringLiteral("two"));
    CHECK(a.inbounds.at(2).raw == "garbage");
    CHECK(a.inbounds.at(1).cursor
          == ChannelCursor{QStringLiteral("support"), QStringLiteral("INBOX"),
                           QStringLiteral("9:5")});
    CHECK(a.inbounds.at(1).account == QStringLiteral("support"));
    CHECK(a.inbounds.at(1).at == a.clock.now());
    CHECK(a.channel->state().health == ChannelHealth::Working);

    SECTION("stopping is told, and silent afterwards")
    {
        a.channel->stop();
        CHECK(a.channel->state().health == ChannelHealth::Stopped);
        a.channel->acknowledge(a.inbounds.first().key);
        rest();
        CHECK_FALSE(a.server.hasOpenLine());
    }
    SECTION("stopping and starting reads on from what was stored")
    {
        a.channel->stop();
        a.channel->start({*a.inbounds.at(1).cursor});
        rest();
        a.server.welcome();
        a.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
        CHECK(a.server.heard().contains("UID 6:*"));
    }
}

TEST_CASE("A mail is marked on the server only once it is acknowledged", "[emailchannel]")
{
    Account a;
    a.settings.afterTaking = AfterTaking::MarkSeen;
    a.make();
    a.channel->start({});
    rest();
    a.reachFetching("1 2");
    // The same mail lies there twice: each copy is acknowledged for itself.
    a.server.say(fetched(1, mailOf("x")) + fetched(2, mailOf("x")) + "A4 OK\r\n");
    a.server.say("+ idling\r\n");
    REQUIRE(a.waitFor(2));
    CHECK_FALSE(a.server.heard().contains("STORE"));
    REQUIRE(a.inbounds.at(0).key == a.inbounds.at(1).key);
    a.channel->acknowledge(a.inbounds.at(0).key);
    rest();
    CHECK(a.server.heard().contains("UID STORE 1 +FLAGS.SILENT (\\Seen)"));
    a.server.say("A5 OK\r\nA6 OK\r\n");
    a.server.say("+ idling\r\n");
    a.channel->acknowledge(a.inbounds.at(1).key);
    a.channel->acknowledge(QStringLiteral("never seen"));
    rest();
    CHECK(a.server.heard().contains("UID STORE 2 +FLAGS.SILENT (\\Seen)"));
}

TEST_CASE("Each folder is watched over its own line, the worst state is the account's",
          "[emailchannel]")
{
    Account a;
    a.settings.folders = {QStringLiteral("INBOX"), QStringLiteral("Press")};
    a.make();
    a.channel->start({});
    rest();
    CHECK(a.server.lines() == 2);
    a.server.welcome();
    CHECK(a.server.heard().contains("EXAMINE \"Press\""));
    a.server.say("A2 NO [NONEXISTENT] no such folder\r\n");
    CHECK(a.channel->state().health == ChannelHealth::Failed);
    CHECK(a.channel->state().cause == ErrorCode::NotFound);
}

TEST_CASE("What is accepted is filed in Sent by the way that is set up", "[emailchannel]")
{
    Account a;
    SECTION("by appending")
    {
        a.make();
        CHECK_FALSE(a.channel->capabilities().testFlag(channel::Capability::FindSent));
        a.send();
        a.acceptMail();
        a.server.say("250 ok\r\n250 ok\r\n354 go\r\n250 queued\r\n");
        REQUIRE(a.delivery);
        CHECK((*a.delivery)->outcome == DeliveryOutcome::Accepted);
        CHECK((*a.delivery)->raw.contains("out1@rig.test"));
        CHECK(a.server.lines() == 2);
        a.server.welcome();
        a.server.say("* LIST (\\Sent) \"/\" Sent\r\nA2 OK\r\n");
        CHECK(a.server.heard().contains("A3 APPEND \"Sent\" (\\Seen) {"));
    }
    SECTION("by a blind copy, which is not an arrival")
    {
        a.settings.sentCopy = SentCopy::Bcc;
        a.make();
        CHECK(a.channel->capabilities().testFlag(channel::Capability::FindSent));
        a.send();
        a.acceptMail();
        a.server.say("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n");
        CHECK(a.server.heard().contains("<out1@rig.test>"));
        a.server.line().drop();
        REQUIRE(a.delivery);
        CHECK((*a.delivery)->outcome == DeliveryOutcome::Unsure);

        a.channel->start({});
        rest();
        a.reachFetching("1");
        a.server.say(fetched(1, mailOf("out1@rig.test")) + "A4 OK\r\n");
        a.server.say("+ idling\r\n");
        REQUIRE(QTest::qWaitFor([&] { return a.server.line().wasHeard("LIST"); }, 5000));
        CHECK(a.inbounds.isEmpty());
    }
    SECTION("a blind copy that alone is taken is nothing sent")
    {
        a.settings.sentCopy = SentCopy::Bcc;
        a.make();
        a.send();
        a.acceptMail();
        a.server.say("250 ok\r\n550 5.1.1 no such user\r\n250 ok\r\n");
        REQUIRE(a.delivery);
        CHECK((*a.delivery)->outcome == DeliveryOutcome::Refused);
        CHECK((*a.delivery)->refused.value(QStringLiteral("bob@x.test"))
              == QStringLiteral("550 5.1.1 no such user"));
    }
    SECTION("by the provider: nothing to do")
    {
        a.settings.sentCopy = SentCopy::Server;
        a.make();
        a.send();
        a.acceptMail();
        a.server.say("250 ok\r\n250 ok\r\n354 go\r\n250 queued\r\n");
        REQUIRE(a.delivery);
        CHECK(a.server.lines() == 1);
    }
}

TEST_CASE("Not finding a copy proves something only where there must be one", "[emailchannel]")
{
    Account a;
    a.settings.sentCopy = GENERATE(SentCopy::Append, SentCopy::Server);
    a.make();
    a.find();
    SECTION("not there")
    {
        a.server.say("A3 OK\r\n* SEARCH\r\nA4 OK\r\n");
        REQUIRE(a.found);
        if (a.settings.sentCopy == SentCopy::Append)
            CHECK(a.found->error().code == ErrorCode::Unsupported);
        else
            CHECK_FALSE(**a.found);
    }
    SECTION("there")
    {
        a.server.say("A3 OK\r\n* SEARCH 7\r\nA4 OK\r\n");
        REQUIRE(a.found);
        CHECK(**a.found);
    }
}

TEST_CASE("A wrong password is a refusal, a missing server is not", "[emailchannel]")
{
    Account a;
    a.make();
    a.send();
    SECTION("a password")
    {
        a.server.line().accept();
        a.server.say("220 hi\r\n");
        a.server.say("250-x\r\n250 AUTH PLAIN\r\n");
        a.server.say("535 5.7.8 bad credentials\r\n");
        REQUIRE(a.delivery);
        CHECK((*a.delivery)->outcome == DeliveryOutcome::Refused);
        CHECK((*a.delivery)->words.contains(QStringLiteral("bad credentials")));
        CHECK(a.secret.refusals == 1);
    }
    SECTION("no server")
    {
        a.server.line().drop();
        REQUIRE(a.delivery);
        CHECK((*a.delivery)->outcome == DeliveryOutcome::Deferred);
    }
}

TEST_CASE("What cannot be made into a mail is not tried", "[emailchannel]")
{
    Account a;
    a.make();
    a.send(QStringLiteral("no address\r\nBcc: x@y"));
    REQUIRE(a.delivery);
    CHECK(a.delivery->error().code == ErrorCode::BadInput);
    CHECK(a.server.lines() == 0);
}
