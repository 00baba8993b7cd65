#include "core/base/fakeclock.h"
#include "core/channel/email/imap/imapsession.h"
#include "tests/support/catch.h"
#include "tests/support/mailtest.h"

using namespace heddle;
using namespace heddle::email;
using heddle::test::rest;
using heddle::test::ScriptedServer;

namespace {

struct Conversation {
    FakeClock clock;
    ScriptedServer server;
    ImapSession session{server.factory()(), clock};
    bool isReady = false;
    std::optional<Error> error;

    Conversation()
    {
        QObject::connect(&session, &ImapSession::ready, [this] { isReady = true; });
        QObject::connect(&session, &ImapSession::failed, [this](const Error& e) { error = e; });
    }
    void open(Encryption encryption, SignIn signIn = SignIn::Password)
    {
        session.open({QStringLiteral("imap.test"), 993, encryption, {}},
                     {QStringLiteral("ann"), QStringLiteral("s\"ecret"), signIn});
        server.line().accept();
    }
};

} // namespace

TEST_CASE("Signing in uses what the server offers", "[imap]")
{
    Conversation talk;
    SECTION("PLAIN, sent along with the command")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=LOGIN] hi\r\n");
        CHECK(talk.server.heard()
              == "A1 AUTHENTICATE PLAIN " + QByteArray("\0ann\0s\"ecret", 12).toBase64() + "\r\n");
        talk.server.say("A1 OK [CAPABILITY IMAP4rev1 IDLE] in\r\n");
        CHECK(talk.isReady);
        CHECK(talk.session.can("IDLE"));
    }
    SECTION("PLAIN, after the server asks for it; capabilities are asked for where not told")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK hi\r\n");
        CHECK(talk.server.heard() == "A1 CAPABILITY\r\n");
        talk.server.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA1 OK\r\n");
        CHECK(talk.server.heard() == "A2 AUTHENTICATE PLAIN\r\n");
        talk.server.say("+ \r\n");
        CHECK(talk.server.heard() == QByteArray("\0ann\0s\"ecret", 12).toBase64() + "\r\n");
        talk.server.say("A2 OK in\r\n");
        CHECK_FALSE(talk.isReady);
        CHECK(talk.server.heard() == "A3 CAPABILITY\r\n");
        talk.server.say("* CAPABILITY IMAP4rev1 MOVE\r\nA3 OK\r\n");
        CHECK(talk.isReady);
        CHECK(talk.session.can("MOVE"));
    }
    SECTION("AUTH=LOGIN answers both questions")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=LOGIN] hi\r\n");
        CHECK(talk.server.heard() == "A1 AUTHENTICATE LOGIN\r\n");
        talk.server.say("+ VXNlcm5hbWU6\r\n");
        CHECK(talk.server.heard() == "YW5u\r\n");
        talk.server.say("+ UGFzc3dvcmQ6\r\n");
        CHECK(talk.server.heard() == QByteArray("s\"ecret").toBase64() + "\r\n");
        talk.server.say("A1 OK [CAPABILITY IMAP4rev1] in\r\n");
        CHECK(talk.isReady);
    }
    SECTION("the LOGIN command where there is no SASL")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK [CAPABILITY IMAP4rev1] hi\r\n");
        CHECK(talk.server.heard() == "A1 LOGIN \"ann\" \"s\\\"ecret\"\r\n");
    }
    SECTION("XOAUTH2")
    {
        talk.open(Encryption::Tls, SignIn::OAuth);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=OAUTHBEARER AUTH=XOAUTH2] hi\r\n");
        CHECK(talk.server.heard()
              == "A1 AUTHENTICATE XOAUTH2 "
                     + QByteArray("user=ann\x01"
                                  "auth=Bearer s\"ecret\x01\x01")
                           .toBase64()
                     + "\r\n");
        // The reason for a refusal comes as a challenge, which must be answered to get the NO.
        talk.server.say("+ eyJzdGF0dXMiOiI0MDAifQ==\r\n");
        CHECK(talk.server.heard() == "\r\n");
        talk.server.say("A1 NO SASL authentication failed\r\n");
        REQUIRE(talk.error);
        CHECK(talk.error->code == ErrorCode::AuthFailed);
    }
    SECTION("OAUTHBEARER")
    {
        talk.open(Encryption::Tls, SignIn::OAuth);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=OAUTHBEARER] hi\r\n");
        const auto first = QByteArray::fromBase64(talk.server.heard().mid(28).trimmed());
        CHECK(first.startsWith("n,a=ann,\x01host=imap.test\x01port=993\x01"
                               "auth=Bearer s\"ecret"));
        talk.server.say("+ e30=\r\n");
        CHECK(talk.server.heard() == "AQ==\r\n");
    }
    SECTION("a token is never sent as a password")
    {
        talk.open(Encryption::Tls, SignIn::OAuth);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n");
        CHECK(talk.server.heard().isEmpty());
        CHECK(talk.error->code == ErrorCode::Unsupported);
    }
    SECTION("a wrong password is told as such")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n"
                        "A1 NO [AUTHENTICATIONFAILED] Authentication failed.\r\n");
        CHECK(talk.error->code == ErrorCode::AuthFailed);
        CHECK_FALSE(talk.error->detail.contains(QStringLiteral("s\"ecret")));
    }
}

TEST_CASE("A line that is to be encrypted never carries a password in the clear", "[imap]")
{
    Conversation talk;
    talk.open(Encryption::StartTls);
    SECTION("STARTTLS is done first, and what was said before it does not count")
    {
        talk.server.say("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR] hi\r\n");
        CHECK(talk.server.heard() == "A1 STARTTLS\r\n");
        talk.server.say("A1 OK go\r\n* CAPABILITY IMAP4rev1 AUTH=EVIL\r\n");
        REQUIRE(talk.server.line().wasAskedForTls());
        CHECK(talk.server.heard().isEmpty());
        talk.server.line().finishTls();
        CHECK(talk.server.heard() == "A2 CAPABILITY\r\n");
        talk.server.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\nA2 OK\r\n");
        CHECK(talk.server.heard().startsWith("A3 AUTHENTICATE PLAIN "));
    }
    SECTION("a server without STARTTLS is refused")
    {
        talk.server.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi\r\n");
        CHECK(talk.server.heard().isEmpty());
        CHECK(talk.error->code == ErrorCode::Refused);
    }
    SECTION("a server that refuses STARTTLS is refused")
    {
        talk.server.say("* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\nA1 BAD no\r\n");
        CHECK(talk.error);
        CHECK(talk.server.heard() == "A1 STARTTLS\r\n");
    }
    SECTION("PREAUTH in place of it is refused")
    {
        talk.server.say("* PREAUTH [CAPABILITY IMAP4rev1] welcome\r\n");
        CHECK(talk.error->code == ErrorCode::Refused);
    }
}

TEST_CASE("Every wait on an IMAP server ends", "[imap]")
{
    Conversation talk;
    SECTION("for a connection")
    {
        talk.session.open({}, {});
        talk.clock.advance(31s);
        CHECK(talk.error->code == ErrorCode::Timeout);
    }
    SECTION("for a greeting")
    {
        talk.open(Encryption::Tls);
        talk.clock.advance(61s);
        CHECK(talk.error->code == ErrorCode::Timeout);
    }
    SECTION("for an answer, counted from the last sign of life")
    {
        talk.open(Encryption::Tls);
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n");
        talk.clock.advance(50s);
        talk.server.say("* OK still thinking\r\n");
        talk.clock.advance(50s);
        CHECK_FALSE(talk.error);
        talk.clock.advance(11s);
        CHECK(talk.error->code == ErrorCode::Timeout);
    }
}

TEST_CASE("A server that does not speak IMAP, or lies, is left with a clear error", "[imap]")
{
    Conversation talk;
    talk.open(Encryption::Tls);
    SECTION("another protocol")
    {
        talk.server.say("220 smtp.test ESMTP\r\n");
    }
    SECTION("an answer to a question never asked")
    {
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\nZ9 OK what\r\n");
    }
    SECTION("a line that is none")
    {
        talk.server.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n\r\n");
    }
    REQUIRE(talk.error);
    CHECK(talk.error->code == ErrorCode::BadInput);
    CHECK(talk.server.line().isClosed());
}

TEST_CASE("IDLE is left before a command and renewed in time", "[imap]")
{
    Conversation talk;
    talk.session.open({}, {QStringLiteral("a"), QStringLiteral("b")});
    talk.server.welcome();
    REQUIRE(talk.isReady);
    talk.session.idle();
    CHECK(talk.server.heard() == "A2 IDLE\r\n");

    SECTION("a command waits for the go-ahead, then ends the IDLE")
    {
        (void)talk.session.run("NOOP");
        CHECK(talk.server.heard().isEmpty());
        talk.server.say("+ idling\r\n");
        CHECK(talk.server.heard() == "DONE\r\nA3 NOOP\r\n");
        talk.server.say("A2 OK idle done\r\nA3 OK noop\r\n");
        CHECK_FALSE(talk.error);
        CHECK_FALSE(talk.session.isBusy());
    }
    SECTION("it is renewed in under 29 minutes, and a dead line noticed by it")
    {
        talk.server.say("+ idling\r\n");
        talk.clock.advance(28min);
        CHECK(talk.server.heard() == "DONE\r\nA3 NOOP\r\n");
        CHECK(talk.error->code == ErrorCode::Timeout);
    }
    SECTION("a living line idles on")
    {
        talk.server.say("+ idling\r\n");
        for (int round = 0; round < 20; ++round) {
            talk.clock.advance(9min);
            const QByteArray number = QByteArray::number(2 + 2 * round);
            const QByteArray noop = QByteArray::number(3 + 2 * round);
            const QByteArray next = QByteArray::number(4 + 2 * round);
            CHECK(talk.server.heard() == "DONE\r\nA" + noop + " NOOP\r\n");
            talk.server.say("A" + number + " OK\r\nA" + noop + " OK\r\n");
            CHECK(talk.server.heard() == "A" + next + " IDLE\r\n");
            talk.server.say("+ idling\r\n* OK Still here\r\n");
        }
        CHECK_FALSE(talk.error);
    }
    SECTION("a server that shuts down is lost at once")
    {
        talk.server.say("+ idling\r\n* BYE Server shutting down.\r\n");
        CHECK(talk.error->code == ErrorCode::Offline);
    }
    SECTION("a server that ends it by itself is lost, not asked for ever")
    {
        talk.server.say("+ idling\r\nA2 OK enough\r\n");
        CHECK(talk.error->code == ErrorCode::Offline);
    }
}

TEST_CASE("A literal is sent at once where allowed, else when asked for", "[imap]")
{
    Conversation talk;
    talk.session.open({}, {QStringLiteral("a"), QStringLiteral("b")});
    SECTION("with LITERAL+")
    {
        talk.server.welcome("IMAP4rev1 LITERAL+");
        (void)talk.session.run("APPEND Sent", QByteArray("hi\r\n"));
        CHECK(talk.server.heard() == "A2 APPEND Sent {4+}\r\nhi\r\n\r\n");
    }
    SECTION("without")
    {
        talk.server.welcome("IMAP4rev1");
        (void)talk.session.run("APPEND Sent", QByteArray("hi\r\n"));
        (void)talk.session.run("NOOP");
        CHECK(talk.server.heard() == "A2 APPEND Sent {4}\r\n");
        SECTION("and allowed")
        {
            talk.server.say("+ go\r\n");
            CHECK(talk.server.heard() == "hi\r\n\r\nA3 NOOP\r\n");
        }
        SECTION("and refused: it is not sent, what comes after is")
        {
            talk.server.say("A2 NO [TRYCREATE] no such folder\r\n");
            CHECK(talk.server.heard() == "A3 NOOP\r\n");
        }
    }
}
