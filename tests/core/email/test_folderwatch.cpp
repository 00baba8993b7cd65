#include "core/base/fakeclock.h"
#include "core/channel/email/imap/folderwatch.h"
#include "tests/support/catch.h"
#include "tests/support/mailtest.h"

using namespace heddle;
using namespace heddle::email;
using heddle::test::rest;
using heddle::test::ScriptedServer;

namespace {

QByteArray mailResponse(quint32 uid, const QByteArray& flags = {},
                        const QByteArray& body = "A: b\r\n\r\nhi")
{
    return "* 1 FETCH (UID " + QByteArray::number(uid) + " FLAGS (" + flags
           + ") INTERNALDATE \"17-Jul-2026 02:44:25 +0000\" BODY[] {"
           + QByteArray::number(body.size()) + "}\r\n" + body + ")\r\n";
}

struct Watching {
    FakeClock clock;
    ScriptedServer server;
    test::FixedSecret secret;
    EmailAccount account = test::testMailbox();
    std::unique_ptr<FolderWatch> watch;
    QList<TakenMail> taken;

    void start(const FolderPosition& position = {}, const WatchLimits& limits = {})
    {
        watch = std::make_unique<FolderWatch>(account, QStringLiteral("INBOX"),
                                              MailAccess{server.factory(), secret, clock, 7});
        watch->setLimits(limits);
        QObject::connect(watch.get(), &FolderWatch::taken,
                         [this](const TakenMail& mail) { taken.append(mail); });
        watch->start(position);
        rest();
    }
    /// Signs in and answers the SELECT or EXAMINE, A2.
    void select(quint32 validity = 9, quint32 next = 100)
    {
        server.welcome();
        command = server.heard();
        server.say("* 3 EXISTS\r\n* OK [UIDVALIDITY " + QByteArray::number(validity)
                   + "] ok\r\n* OK [UIDNEXT " + QByteArray::number(next)
                   + "] ok\r\nA2 OK done\r\n");
    }
    QList<quint32> uids() const
    {
        QList<quint32> list;
        for (const auto& mail : taken)
            list.append(mail.position.lastUid);
        return list;
    }
    QByteArray command;
};

} // namespace

TEST_CASE("A folder is read once, in order, and then watched", "[imap]")
{
    Watching w;
    w.start();
    w.select();
    CHECK(w.command == "A2 EXAMINE \"INBOX\"\r\n");
    CHECK(w.server.heard() == "A3 UID SEARCH RETURN (ALL) UID 1:*\r\n");
    w.server.say("* ESEARCH (TAG \"A3\") UID ALL 4:5,8\r\nA3 OK\r\n");
    CHECK(w.server.heard() == "A4 UID FETCH 4:5,8 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
    // Nothing says that a server answers in the order asked.
    w.server.say(mailResponse(5) + mailResponse(4, "\\Seen"));
    CHECK(w.uids() == QList<quint32>{4, 5});
    CHECK(w.taken.at(0).wasSeen);
    CHECK_FALSE(w.taken.at(1).wasSeen);
    CHECK(w.taken.at(1).position == FolderPosition{9, 5});
    CHECK(w.taken.at(1).raw == "A: b\r\n\r\nhi");
    w.server.say(mailResponse(8) + "A4 OK\r\n");
    CHECK(w.server.heard() == "A5 IDLE\r\n");
    CHECK(w.watch->state() == FolderWatch::State::Watching);
    CHECK(w.watch->channelState().health == ChannelHealth::Working);

    SECTION("a push is fetched at once; read by somebody meanwhile, it is still work")
    {
        w.server.say("+ idling\r\n* 4 EXISTS\r\n");
        CHECK(w.server.heard() == "DONE\r\nA6 UID SEARCH RETURN (ALL) UID 9:*\r\n");
        w.server.say("A5 OK\r\n* ESEARCH (TAG \"A6\") UID ALL 120\r\nA6 OK\r\n");
        w.server.heard();
        w.server.say(mailResponse(120, "\\Seen") + "A7 OK\r\n");
        CHECK(w.uids() == QList<quint32>{4, 5, 8, 120});
        CHECK_FALSE(w.taken.last().wasSeen);
    }
    SECTION("EXISTS without a mail behind it does no harm")
    {
        w.server.say("+ idling\r\n* 4 EXISTS\r\n");
        // "n:*" names the last mail even when it is older.
        w.server.say("A5 OK\r\n* ESEARCH (TAG \"A6\") UID ALL 8\r\nA6 OK\r\n");
        CHECK(w.server.heard() == "DONE\r\nA6 UID SEARCH RETURN (ALL) UID 9:*\r\nA7 IDLE\r\n");
        CHECK(w.taken.size() == 3);
    }
    SECTION("unasked mails and flags are passed over")
    {
        w.server.say("+ idling\r\n" + mailResponse(77) + "* 2 FETCH (UID 4 FLAGS (\\Seen))\r\n");
        CHECK(w.taken.size() == 3);
    }
    SECTION("when the line drops, reading goes on after the last mail")
    {
        w.server.line().drop();
        CHECK(w.watch->channelState().health == ChannelHealth::Waiting);
        REQUIRE(w.watch->channelState().nextTry);
        w.clock.advance(300ms);
        rest();
        REQUIRE(w.server.lines() == 2);
        w.select();
        CHECK(w.server.heard().endsWith("UID 9:*\r\n"));
    }
}

TEST_CASE("A folder is read on from where the cursor stands", "[imap]")
{
    Watching w;
    w.start(FolderPosition::read(u"9:41"));
    SECTION("nothing is read twice")
    {
        w.select();
        CHECK(w.server.heard().endsWith("UID 42:*\r\n"));
        w.server.say("* SEARCH 43 41 42\r\nA3 OK\r\n");
        CHECK(w.server.heard() == "A4 UID FETCH 42:43 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
        // 42 has been deleted by somebody meanwhile.
        w.server.say(mailResponse(43) + "A4 OK\r\n");
        CHECK(w.uids() == QList<quint32>{43});
    }
    SECTION("after the folder was numbered anew it is read from the start")
    {
        w.select(10);
        CHECK(w.server.heard().endsWith("UID 1:*\r\n"));
    }
}

TEST_CASE("A cursor's text is read with distrust", "[imap]")
{
    CHECK(FolderPosition::read(u"7:12") == FolderPosition{7, 12});
    CHECK(FolderPosition::read(u"7:12:99120") == FolderPosition{7, 12});
    CHECK(FolderPosition{7, 12}.text() == QStringLiteral("7:12"));
    for (const auto* bad : {u"", u"7", u"x:1", u"7:", u"-1:2", u"4294967296:1"})
        CHECK(FolderPosition::read(QStringView(bad)) == FolderPosition());
}

TEST_CASE("No more mails are asked for than may be out at a time", "[imap]")
{
    Watching w;
    w.start({}, {.mails = 3, .bytes = 1000});
    w.select();
    w.server.heard();
    w.server.say("* SEARCH 1 2 3 4 5 6 7\r\nA3 OK\r\n");
    CHECK(w.server.heard() == "A4 UID FETCH 1:3 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
    SECTION("counted")
    {
        w.server.say(mailResponse(1) + mailResponse(2) + mailResponse(3) + "A4 OK\r\n");
        CHECK(w.taken.size() == 3);
        CHECK(w.server.heard().isEmpty());
        w.watch->settle(w.taken.at(0).position);
        rest();
        CHECK(w.server.heard() == "A5 UID FETCH 4 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
    }
    SECTION("weighed: the rest waits at the server")
    {
        const QByteArray big(1200, 'x');
        w.server.say(mailResponse(1, {}, big) + mailResponse(2, {}, big));
        CHECK(w.taken.size() == 1);
        w.server.say(mailResponse(3, {}, big));
        CHECK(w.taken.size() == 1);
        CHECK(w.server.line().unread() > 1000);
        w.clock.advance(1h);
        CHECK(w.watch->state()
              == FolderWatch::State::Fetching); // the wait is ours, not the server's
        w.watch->settle(w.taken.at(0).position);
        rest();
        CHECK(w.taken.size() == 2);
    }
}

TEST_CASE("What is done with taken mails on the server is as set up", "[imap]")
{
    Watching w;
    SECTION("marked as seen, several in one command")
    {
        w.account.afterTaking = AfterTaking::MarkSeen;
        w.start();
        w.select();
        CHECK(w.command == "A2 SELECT \"INBOX\"\r\n");
        w.server.say("* SEARCH 1 2 3\r\nA3 OK\r\n");
        w.server.say(mailResponse(1) + mailResponse(2) + mailResponse(3) + "A4 OK\r\n");
        w.server.say("+ idling\r\n");
        w.server.heard();
        for (const auto& mail : std::as_const(w.taken))
            w.watch->settle(mail.position);
        rest();
        CHECK(w.server.heard() == "DONE\r\nA6 UID STORE 1:3 +FLAGS.SILENT (\\Seen)\r\n");
        w.server.say("A5 OK\r\nA6 OK\r\n");
        CHECK(w.server.heard() == "A7 IDLE\r\n");
    }
    SECTION("moved, into a folder made for it")
    {
        w.account.afterTaking = AfterTaking::MoveTo;
        w.account.takenFolder = QStringLiteral("Erledigt & gut");
        w.start();
        w.select();
        w.server.say("* SEARCH 1\r\nA3 OK\r\n");
        w.server.say(mailResponse(1) + "A4 OK\r\n");
        w.server.say("+ idling\r\n");
        w.server.heard();
        w.watch->settle(w.taken.at(0).position);
        rest();
        CHECK(w.server.heard() == "DONE\r\nA6 UID MOVE 1 \"Erledigt &- gut\"\r\n");
        w.server.say("A5 OK\r\nA6 NO [TRYCREATE] no such folder\r\n");
        CHECK(w.server.heard() == "A7 CREATE \"Erledigt &- gut\"\r\n");
        w.server.say("A7 OK\r\n");
        CHECK(w.server.heard() == "A8 UID MOVE 1 \"Erledigt &- gut\"\r\n");
        w.server.say("* OK [COPYUID 3 1 9] moved\r\n* 1 EXPUNGE\r\nA8 OK\r\n");
        CHECK(w.server.heard() == "A9 IDLE\r\n");
    }
    SECTION("moved later, when a kill came between")
    {
        w.account.afterTaking = AfterTaking::MoveTo;
        w.account.takenFolder = QStringLiteral("Done");
        w.start({9, 5});
        w.select();
        CHECK(w.server.heard()
              == "A3 UID SEARCH RETURN (ALL) UID 1:5\r\nA4 UID SEARCH RETURN (ALL) UID 6:*\r\n");
        w.server.say("* ESEARCH (TAG \"A3\") UID ALL 2,5\r\nA3 OK\r\nA4 OK\r\n");
        w.server.say("+ idling\r\n");
        CHECK(w.server.heard().contains("UID MOVE 2,5 \"Done\"\r\n"));
    }
    SECTION("by copying where the server cannot move")
    {
        w.account.afterTaking = AfterTaking::MoveTo;
        w.account.takenFolder = QStringLiteral("Done");
        w.start();
        w.server.welcome("IMAP4rev1 UIDPLUS");
        w.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
        w.server.say("* SEARCH 1\r\nA3 OK\r\n");
        w.server.say(mailResponse(1) + "A4 OK\r\n");
        w.server.heard();
        w.watch->settle(w.taken.at(0).position);
        rest();
        CHECK(w.server.heard() == "A5 UID COPY 1 \"Done\"\r\n");
        w.server.say("A5 OK [COPYUID 3 1 9] copied\r\n");
        CHECK(w.server.heard()
              == "A6 UID STORE 1 +FLAGS.SILENT (\\Seen \\Deleted)\r\nA7 UID EXPUNGE 1\r\n");
    }
    SECTION("our own blind copy goes to Sent as read")
    {
        w.account.sentCopy = SentCopy::Bcc;
        w.start();
        w.select();
        w.server.say("* SEARCH 1\r\nA3 OK\r\n");
        w.server.say(mailResponse(1) + "A4 OK\r\n");
        w.server.say("+ idling\r\n");
        w.server.heard();
        w.watch->fileAsSent(w.taken.at(0).position);
        rest();
        CHECK(w.server.heard() == "DONE\r\nA6 LIST \"\" \"*\"\r\n");
        w.server.say("A5 OK\r\n* LIST (\\Sent) \"/\" \"Gesendet\"\r\nA6 OK\r\n");
        CHECK(w.server.heard()
              == "A7 UID STORE 1 +FLAGS.SILENT (\\Seen)\r\nA8 UID MOVE 1 \"Gesendet\"\r\n");
    }
}

TEST_CASE("Without IDLE the folder is looked at every so often", "[imap]")
{
    Watching w;
    w.account.pollInterval = 90s;
    w.start();
    w.server.welcome("IMAP4rev1");
    w.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
    CHECK(w.server.heard().endsWith("A3 UID SEARCH UID 1:*\r\n"));
    w.server.say("* SEARCH\r\nA3 OK\r\n");
    CHECK(w.server.heard().isEmpty());
    w.clock.advance(89s);
    CHECK(w.server.heard().isEmpty());
    w.clock.advance(1s);
    CHECK(w.server.heard() == "A4 UID SEARCH UID 1:*\r\n");
}

TEST_CASE("Tries grow further apart, up to five minutes", "[imap]")
{
    Watching w;
    w.start();
    QList<Duration> waits;
    for (int i = 0; i < 14; ++i) {
        w.server.line().drop();
        const auto before = w.clock.now();
        REQUIRE(w.watch->channelState().nextTry);
        waits.append(*w.watch->channelState().nextTry - before);
        w.clock.advance(waits.last());
        rest();
    }
    CHECK(w.server.lines() == 15);
    CHECK(waits.first() <= 250ms);
    CHECK(waits.at(1) >= 500ms);
    CHECK(waits.at(1) <= 1s);
    CHECK(waits.last() >= 150s);
    CHECK(*std::max_element(waits.begin(), waits.end()) <= 5min);
}

TEST_CASE("A refused sign-in is told and not hammered", "[imap]")
{
    Watching w;
    SECTION("a password")
    {
        w.start();
        w.server.line().accept();
        w.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\nA1 NO "
                     "[AUTHENTICATIONFAILED] no\r\n");
        CHECK(w.watch->channelState().health == ChannelHealth::Failed);
        CHECK(w.watch->channelState().cause == ErrorCode::AuthFailed);
        // Some servers refuse a right password for a while, others lock whoever asks too often.
        int tries = 1;
        for (const Duration wait :
             {Duration(1min), Duration(5min), Duration(15min), Duration(15min)}) {
            w.clock.advance(wait - 1s);
            rest();
            CHECK(w.server.lines() == tries);
            w.clock.advance(1s);
            rest();
            CHECK(w.server.lines() == ++tries);
            w.server.line().accept();
            w.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\nA1 NO "
                         "[AUTHENTICATIONFAILED] no\r\n");
            CHECK(w.watch->channelState().health == ChannelHealth::Failed);
        }
    }
    SECTION("a token past its time is renewed once, at once")
    {
        w.account.signIn = SignIn::OAuth;
        w.secret.renewed = QStringLiteral("fresh");
        w.start();
        const QByteArray refusal =
            "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hi\r\nA1 NO no\r\n";
        w.server.line().accept();
        w.server.say(refusal);
        w.clock.advance(250ms);
        rest();
        REQUIRE(w.server.lines() == 2);
        w.server.line().accept();
        w.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hi\r\n");
        CHECK(QByteArray::fromBase64(w.server.heard().mid(24)).contains("Bearer fresh"));
        w.server.say("A1 NO no\r\n");
        CHECK(w.watch->channelState().health == ChannelHealth::Failed);
    }
    SECTION("a certificate")
    {
        w.start();
        w.server.line().drop(
            {ErrorCode::Refused, QStringLiteral("certificate of imap.test: expired")});
        CHECK(w.watch->channelState().health == ChannelHealth::Failed);
        CHECK(w.watch->channelState().detail.contains(QStringLiteral("expired")));
    }
}

TEST_CASE("A mail the server cannot give out does not keep the others away", "[imap]")
{
    Watching w;
    w.start();
    w.select();
    w.server.say("* SEARCH 1 2 3\r\nA3 OK\r\n");
    w.server.heard();
    w.server.say(mailResponse(1) + "A4 NO [SERVERBUG-ISH] cannot read message\r\n");
    CHECK(w.uids() == QList<quint32>{1});
    CHECK(w.server.heard()
          == "A5 UID FETCH 2 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n"
             "A6 UID FETCH 3 (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
    w.server.say("A5 NO cannot read message\r\n" + mailResponse(3) + "A6 OK\r\n");
    CHECK(w.uids() == QList<quint32>{1, 3});
    CHECK(w.watch->state() == FolderWatch::State::Watching);
}

TEST_CASE("A lying server costs a connection, never a crash or a loop", "[imap]")
{
    Watching w;
    w.start();
    w.server.welcome();
    w.server.heard();
    SECTION("no UIDVALIDITY")
    {
        w.server.say("A2 OK done\r\n");
    }
    SECTION("an impossible search result")
    {
        w.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n");
        w.server.say("* ESEARCH UID ALL 1:4294967295\r\nA3 OK\r\n");
    }
    SECTION("an answer to a question not yet asked, with one to the last")
    {
        w.server.say("* OK [UIDVALIDITY 9] ok\r\nA2 OK\r\n* SEARCH 1\r\nA3 OK\r\n");
    }
    SECTION("a literal where none can be")
    {
        w.server.say("* 1 FETCH (UID {3}\r\nabc BODY[] NIL\r\n");
    }
    CHECK(w.watch->state() == FolderWatch::State::Waiting);
    CHECK(w.watch->channelState().cause == ErrorCode::BadInput);
    CHECK(w.taken.isEmpty());
    CHECK_FALSE(w.server.hasOpenLine());
}

TEST_CASE("A stopped watch is silent", "[imap]")
{
    Watching w;
    w.start();
    w.select();
    w.server.say("* SEARCH 1\r\nA3 OK\r\n");
    w.watch->stop();
    rest();
    CHECK(w.watch->channelState().health == ChannelHealth::Stopped);
    w.clock.advance(1h);
    rest();
    CHECK(w.server.lines() == 1);
    CHECK(w.taken.isEmpty());
}
