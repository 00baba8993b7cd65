#include "core/base/fakeclock.h"
#include "core/channel/email/imap/sentfolder.h"
#include "tests/support/catch.h"
#include "tests/support/mailtest.h"

using namespace heddle;
using namespace heddle::email;
using heddle::test::rest;
using heddle::test::ScriptedServer;

namespace {

struct Filing {
    FakeClock clock;
    ScriptedServer server;
    test::FixedSecret secret;
    EmailAccount account = test::testMailbox();
    MailAccess access{server.factory(), secret, clock, 3};
    std::unique_ptr<SentFolder> sent;
    QStringList filed;
    std::optional<Result<bool>> found;

    SentFolder& folder()
    {
        if (!sent) {
            sent = std::make_unique<SentFolder>(account, access);
            QObject::connect(sent.get(), &SentFolder::filed,
                             [this](const QString& id) { filed.append(id); });
        }
        return *sent;
    }
    void find(const QString& id)
    {
        whenDone(folder().find(id), &folder(),
                 [this](const Result<bool>& result) { found = result; });
        rest();
    }
    void listFolders()
    {
        server.welcome();
        server.say("* LIST () \"/\" INBOX\r\n* LIST (\\Sent) \"/\" Outbox\r\nA2 OK\r\n");
    }
};

ImapFolder named(const char* name, const QList<QByteArray>& attributes = {})
{
    return {QString::fromUtf8(name), name, attributes};
}

} // namespace

TEST_CASE("The Sent folder is the one set up, marked, or named so", "[imap]")
{
    const QList<ImapFolder> folders{named("INBOX"), named("sent items"),
                                    named("Ablage", {"\\SENT"})};
    CHECK(sentFolderIn(folders, {})->name == QStringLiteral("Ablage"));
    CHECK(sentFolderIn(folders.first(2), {})->name == QStringLiteral("sent items"));
    CHECK(sentFolderIn(folders, QStringLiteral("inbox"))->name == QStringLiteral("INBOX"));
    CHECK(sentFolderIn(folders, QStringLiteral("gone")).error().code == ErrorCode::NotFound);
    CHECK(sentFolderIn(folders.first(1), {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("A copy of what was sent is filed as read", "[imap]")
{
    Filing f;
    f.folder().file("Subject: x\r\n\r\n", QStringLiteral("1@x"));
    rest();
    f.listFolders();
    CHECK(
        f.server.heard().endsWith("A3 APPEND \"Outbox\" (\\Seen) {14+}\r\nSubject: x\r\n\r\n\r\n"));
    SECTION("taken")
    {
        f.server.say("A3 OK [APPENDUID 1 2] done\r\n");
        CHECK(f.filed == QStringList{QStringLiteral("1@x")});
        CHECK_FALSE(f.server.hasOpenLine());
    }
    SECTION("when the line drops it is looked for before it is filed again")
    {
        f.server.line().drop();
        f.clock.advance(1s);
        rest();
        REQUIRE(f.server.lines() == 2);
        f.listFolders();
        CHECK(f.server.heard().contains("SEARCH RETURN (ALL) HEADER Message-ID \"<1@x>\"\r\n"));
        SECTION("and it is there")
        {
            f.server.say("A3 OK\r\n* ESEARCH (TAG \"A4\") UID ALL 2\r\nA4 OK\r\n");
            CHECK(f.filed.size() == 1);
        }
        SECTION("and it is not")
        {
            f.server.say("A3 OK\r\n* ESEARCH (TAG \"A4\") UID\r\nA4 OK\r\n");
            CHECK(f.server.heard().startsWith("A5 APPEND"));
        }
    }
}

TEST_CASE("Whether something was sent is looked up by its Message-ID", "[imap]")
{
    Filing f;
    SECTION("it lies in Sent")
    {
        f.find(QStringLiteral("1@x"));
        f.listFolders();
        CHECK(f.server.heard().contains("EXAMINE \"Outbox\"\r\n"));
        f.server.say("A3 OK\r\n* ESEARCH (TAG \"A4\") UID ALL 7\r\nA4 OK\r\n");
        REQUIRE(f.found);
        CHECK(**f.found);
    }
    SECTION("it does not")
    {
        f.find(QStringLiteral("1@x"));
        f.listFolders();
        f.server.say("A3 OK\r\n* SEARCH\r\nA4 OK\r\n");
        CHECK_FALSE(**f.found);
    }
    SECTION("the blind copy is still in the inbox, and is moved")
    {
        f.account.sentCopy = SentCopy::Bcc;
        f.find(QStringLiteral("1@x"));
        f.listFolders();
        f.server.say("A3 OK\r\n* SEARCH\r\nA4 OK\r\n");
        CHECK(f.server.heard().contains("A5 SELECT INBOX\r\nA6 UID SEARCH"));
        f.server.say("A5 OK\r\n* SEARCH 9\r\nA6 OK\r\n");
        CHECK(f.server.heard()
              == "A7 UID STORE 9 +FLAGS.SILENT (\\Seen)\r\nA8 UID MOVE 9 \"Outbox\"\r\n");
        f.server.say("A7 OK\r\nA8 OK\r\n");
        CHECK(**f.found);
    }
    SECTION("the server is away")
    {
        f.find(QStringLiteral("1@x"));
        f.server.line().drop();
        CHECK(f.found->error().code == ErrorCode::Offline);
    }
    SECTION("what is no id is not asked for")
    {
        for (const char* bad : {"", "a b", "a\r\nA9 DELETE INBOX", "\u00fc@x"}) {
            f.find(QString::fromUtf8(bad));
            CHECK(f.found->error().code == ErrorCode::BadInput);
        }
        CHECK(f.server.lines() == 0);
    }
}
