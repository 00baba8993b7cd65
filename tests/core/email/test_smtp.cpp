#include "core/base/fakeclock.h"
#include "core/channel/email/smtp/smtpsession.h"
#include "tests/support/catch.h"
#include "tests/support/mailtest.h"

using namespace heddle;
using namespace heddle::email;
using heddle::test::rest;
using heddle::test::ScriptedServer;

namespace {

struct Submission {
    FakeClock clock;
    ScriptedServer server;
    SmtpSession session{server.factory()(), clock};
    std::optional<Done> opened;
    std::optional<Delivery> delivery;
    QObject owner;

    void open(Encryption encryption = Encryption::Tls, SignIn signIn = SignIn::Password)
    {
        whenDone(session.open({QStringLiteral("smtp.test"), 465, encryption, {}},
                              {QStringLiteral("ann"), QStringLiteral("pw"), signIn}),
                 &owner, [this](const Done& done) { opened = done; });
        server.line().accept();
    }
    void openWith(const QByteArray& offers)
    {
        open();
        server.say("220 smtp.test ESMTP\r\n");
        server.say("250-smtp.test\r\n" + offers + "250 AUTH PLAIN LOGIN\r\n");
        server.say("235 2.7.0 in\r\n");
        server.heard();
        REQUIRE(opened);
        REQUIRE(opened->has_value());
    }
    void send(const QStringList& to = {QStringLiteral("bob@x.test")},
              const QByteArray& message = "Subject: x\r\n\r\nhello\r\n")
    {
        whenDone(session.send({.from = QStringLiteral("ann@rig.test"),
                               .to = to,
                               .ownCopy = ownCopy,
                               .message = message,
                               .envelopeId = QStringLiteral("id=1@rig")}),
                 &owner, [this](const Result<Delivery>& result) {
                     if (result)
                         delivery = *result;
                 });
        rest();
    }

    QString ownCopy;
};

const QStringList two{QStringLiteral("bob@x.test"), QStringLiteral("eve@y.test")};

} // namespace

TEST_CASE("SMTP replies are read however they arrive, and with distrust", "[smtp]")
{
    const QByteArray stream = "250-first\r\n250-second part\r\n250 last\r\n354 go\r\n221\r\n";
    for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
        SmtpReader reader;
        QList<SmtpReply> replies;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            REQUIRE(
                reader.feed(QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at))));
            while (auto reply = reader.take())
                replies.append(*reply);
        }
        REQUIRE(replies.size() == 3);
        CHECK(replies.at(0).lines == QList<QByteArray>{"first", "second part", "last"});
        CHECK(replies.at(1).code == 354);
        CHECK(replies.at(2).code == 221);
    }
    for (const char* bad :
         {"hello\r\n", "25\r\n", "099 x\r\n", "250-a\r\n550 b\r\n", "250x\r\n", "\r\n"})
        CHECK_FALSE(SmtpReader().feed(bad));
    CHECK_FALSE(SmtpReader().feed(QByteArray(100'000, '2')));
    CHECK_FALSE(SmtpReader().feed(QByteArray("250-x\r\n").repeated(1000)));
    CHECK(SmtpReply{550, {"5.1.1 no", "such user"}}.words()
          == QStringLiteral("550 5.1.1 no such user"));
}

TEST_CASE("Dots at line starts are doubled and the end is marked once", "[smtp]")
{
    CHECK(dotStuffed("a\r\n.b\r\n..\r\n") == "a\r\n..b\r\n...\r\n.\r\n");
    CHECK(dotStuffed(".") == "..\r\n.\r\n");
    CHECK(dotStuffed("a\n.\nb") == "a\r\n..\r\nb\r\n.\r\n");
    CHECK(dotStuffed("") == ".\r\n");
}

TEST_CASE("An envelope says what the server can use", "[smtp]")
{
    SmtpEnvelope envelope{.from = QStringLiteral("ann@rig.test"),
                          .to = {QStringLiteral("b+c=d@x.test")},
                          .message = "12345",
                          .envelopeId = QStringLiteral("a=b")};
    const SmtpOffers all{{"SIZE", "100"}, {"8BITMIME", {}}, {"DSN", {}}, {"SMTPUTF8", {}}};
    CHECK(*mailCommand(envelope, all)
          == "MAIL FROM:<ann@rig.test> SIZE=5 BODY=8BITMIME RET=HDRS ENVID=a+3Db");
    CHECK(*mailCommand(envelope, {}) == "MAIL FROM:<ann@rig.test>");
    CHECK(*recipientCommand(envelope.to.first(), all)
          == "RCPT TO:<b+c=d@x.test> NOTIFY=FAILURE,DELAY ORCPT=rfc822;b+2Bc+3Dd@x.test");
    CHECK(*recipientCommand(QStringLiteral("a@b\u00fccher.test"), {})
          == "RCPT TO:<a@xn--bcher-kva.test>");
    CHECK_FALSE(recipientCommand(QStringLiteral("m\u00fcller@x.test"), {}));
    CHECK(recipientCommand(QStringLiteral("m\u00fcller@x.test"), all));
    envelope.to = {QStringLiteral("m\u00fcller@x.test")};
    CHECK(mailCommand(envelope, all)->contains(" SMTPUTF8"));
    CHECK(mailCommand(envelope, {{"SIZE", "4"}}).error().code == ErrorCode::Refused);
    for (const char* bad : {"", "a@b>\r\nRCPT TO:<x@y", "a b@c", "<a@b>", "a\n@b"}) {
        envelope.to = {QString::fromLatin1(bad)};
        CHECK(checkEnvelope(envelope).error().code == ErrorCode::BadInput);
    }
}

TEST_CASE("A mail is sent and taken", "[smtp]")
{
    Submission s;
    s.open();
    s.server.say("220-smtp.test\r\n220 ESMTP\r\n");
    CHECK(s.server.heard() == "EHLO [127.0.0.1]\r\n");
    s.server.say("250-smtp.test\r\n250-SIZE 1000\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n");
    CHECK(s.server.heard() == "AUTH PLAIN " + QByteArray("\0ann\0pw", 7).toBase64() + "\r\n");
    s.server.say("235 in\r\n");
    REQUIRE(s.opened);
    s.send(two, ".x\r\n");
    CHECK(s.server.heard()
          == "MAIL FROM:<ann@rig.test> SIZE=4\r\nRCPT TO:<bob@x.test>\r\n"
             "RCPT TO:<eve@y.test>\r\n");
    s.server.say("250 ok\r\n250 ok\r\n250 ok\r\n");
    CHECK(s.server.heard() == "DATA\r\n");
    s.server.say("354 go\r\n");
    CHECK(s.server.heard() == "..x\r\n.\r\n");
    CHECK_FALSE(s.delivery);
    s.server.say("250 2.0.0 queued as 1\r\n");
    REQUIRE(s.delivery);
    CHECK(s.delivery->outcome == DeliveryOutcome::Accepted);
    CHECK(s.delivery->code == 250);
    CHECK(s.delivery->raw == ".x\r\n");
    CHECK(s.server.heard() == "QUIT\r\n");
}

TEST_CASE("Each recipient has its own answer", "[smtp]")
{
    Submission s;
    SECTION("some refused for good: the others get it")
    {
        s.openWith("250-PIPELINING\r\n");
        s.send(two);
        s.server.say("250 ok\r\n550 5.1.1 no such user\r\n250 ok\r\n354 go\r\n250 queued\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::PartlyAccepted);
        CHECK(s.delivery->refused
              == QHash<QString, QString>{{two.at(0), QStringLiteral("550 5.1.1 no such user")}});
    }
    SECTION("one to be tried later: all wait, so that nobody gets it twice")
    {
        s.openWith("250-PIPELINING\r\n");
        s.send(two);
        s.server.say("250 ok\r\n250 ok\r\n451 4.7.1 greylisted\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Deferred);
        CHECK(s.delivery->code == 451);
        CHECK_FALSE(s.server.heard().contains("DATA"));
    }
    SECTION("all refused")
    {
        s.openWith({});
        s.send(two);
        CHECK(s.server.heard() == "MAIL FROM:<ann@rig.test>\r\n");
        s.server.say("250 ok\r\n");
        CHECK(s.server.heard() == "RCPT TO:<bob@x.test>\r\n");
        s.server.say("550 no\r\n");
        CHECK(s.server.heard() == "RCPT TO:<eve@y.test>\r\n");
        s.server.say("550 neither\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
        CHECK(s.delivery->words == QStringLiteral("550 neither"));
        CHECK(s.delivery->refused.size() == 2);
        CHECK(s.delivery->raw.isEmpty());
    }
    SECTION("only our own copy taken: nobody gets it")
    {
        const auto offers = GENERATE(QByteArray("250-PIPELINING\r\n"), QByteArray());
        s.openWith(offers);
        s.ownCopy = two.at(1);
        s.send(two);
        s.server.say("250 ok\r\n");
        s.server.say("550 5.1.1 no such user\r\n");
        s.server.say("250 ok\r\n");
        REQUIRE(s.delivery);
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
        CHECK(s.delivery->words == QStringLiteral("550 5.1.1 no such user"));
        CHECK_FALSE(s.server.heard().contains("DATA"));
    }
    SECTION("our own copy beside somebody who takes it changes nothing")
    {
        s.openWith("250-PIPELINING\r\n");
        s.ownCopy = two.at(1);
        s.send(two);
        s.server.say("250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 queued\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Accepted);
    }
    SECTION("one that only SMTPUTF8 could carry")
    {
        s.openWith({});
        s.send({QStringLiteral("m\u00fcller@x.test")});
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
        CHECK(s.delivery->refused.size() == 1);
    }
}

TEST_CASE("What a server says to the whole decides between later and never", "[smtp]")
{
    Submission s;
    s.openWith("250-SIZE 100\r\n");
    SECTION("too large, known without asking")
    {
        s.send({two.first()}, QByteArray(101, 'x'));
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
        CHECK_FALSE(s.server.heard().contains("MAIL"));
    }
    SECTION("the sender refused")
    {
        s.send();
        s.server.say("553 5.7.1 not yours\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
    }
    SECTION("shutting down")
    {
        s.send();
        s.server.say("250 ok\r\n421 4.3.2 shutting down\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Deferred);
    }
    SECTION("the text refused, later or never")
    {
        s.send();
        s.server.say("250 ok\r\n250 ok\r\n354 go\r\n");
        const bool later = GENERATE(true, false);
        s.server.say(later ? "451 4.3.0 try later\r\n" : "554 5.6.0 spam\r\n");
        CHECK(s.delivery->outcome
              == (later ? DeliveryOutcome::Deferred : DeliveryOutcome::Refused));
    }
    SECTION("no address at all")
    {
        s.send({});
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
    }
    SECTION("an address that carries a command")
    {
        s.send({QStringLiteral("a@b>\r\nRCPT TO:<c@d")});
        CHECK(s.delivery->outcome == DeliveryOutcome::Refused);
        CHECK_FALSE(s.server.heard().contains("RCPT"));
    }
}

TEST_CASE("A line that drops says later before the text, and nobody-knows after it", "[smtp]")
{
    Submission s;
    s.openWith({});
    s.send();
    SECTION("at the sender")
    {
        s.server.line().drop();
        CHECK(s.delivery->outcome == DeliveryOutcome::Deferred);
    }
    SECTION("before the go-ahead")
    {
        s.server.say("250 ok\r\n250 ok\r\n");
        s.server.line().drop();
        CHECK(s.delivery->outcome == DeliveryOutcome::Deferred);
    }
    SECTION("after the final dot")
    {
        s.server.say("250 ok\r\n250 ok\r\n354 go\r\n");
        s.server.line().drop();
        CHECK(s.delivery->outcome == DeliveryOutcome::Unsure);
        CHECK(s.delivery->raw.isEmpty());
    }
    SECTION("no answer to the final dot")
    {
        s.server.say("250 ok\r\n250 ok\r\n354 go\r\n");
        s.clock.advance(9min);
        CHECK_FALSE(s.delivery);
        s.clock.advance(2min);
        rest();
        CHECK(s.delivery->outcome == DeliveryOutcome::Unsure);
    }
    SECTION("nonsense after the final dot")
    {
        s.server.say("250 ok\r\n250 ok\r\n354 go\r\nwhat?\r\n");
        CHECK(s.delivery->outcome == DeliveryOutcome::Unsure);
    }
    SECTION("stopped by us after the final dot")
    {
        s.server.say("250 ok\r\n250 ok\r\n354 go\r\n");
        s.session.abandon();
        rest();
        CHECK(s.delivery->outcome == DeliveryOutcome::Unsure);
    }
}

TEST_CASE("Signing in to send fails with its cause", "[smtp]")
{
    Submission s;
    const auto cause = [&] { return s.opened->error().code; };
    SECTION("a wrong password")
    {
        s.open();
        s.server.say("220 hi\r\n250-x\r\n250 AUTH PLAIN\r\n535 5.7.8 no\r\n");
        CHECK(cause() == ErrorCode::AuthFailed);
    }
    SECTION("a token, whose refusal must be answered")
    {
        s.open(Encryption::Tls, SignIn::OAuth);
        s.server.say("220 hi\r\n250-x\r\n250 AUTH PLAIN XOAUTH2\r\n");
        CHECK(s.server.heard().contains("AUTH XOAUTH2 "));
        s.server.say("334 eyJzdGF0dXMiOiI0MDEifQ==\r\n");
        CHECK(s.server.heard() == "\r\n");
        s.server.say("535 5.7.8 no\r\n");
        CHECK(cause() == ErrorCode::AuthFailed);
    }
    SECTION("LOGIN asks twice")
    {
        s.open();
        s.server.say("220 hi\r\n250-x\r\n250 AUTH LOGIN\r\n");
        CHECK(s.server.heard().endsWith("AUTH LOGIN\r\n"));
        s.server.say("334 VXNlcm5hbWU6\r\n334 UGFzc3dvcmQ6\r\n");
        CHECK(s.server.heard() == "YW5u\r\ncHc=\r\n");
        s.server.say("235 in\r\n");
        CHECK(s.opened->has_value());
    }
    SECTION("no way both know")
    {
        s.open();
        s.server.say("220 hi\r\n250-x\r\n250 AUTH GSSAPI\r\n");
        CHECK(cause() == ErrorCode::Unsupported);
    }
    SECTION("not now")
    {
        s.open();
        s.server.say("421 busy\r\n");
        CHECK(cause() == ErrorCode::Offline);
    }
    SECTION("not SMTP")
    {
        s.open();
        s.server.say("* OK IMAP4rev1\r\n");
        CHECK(cause() == ErrorCode::BadInput);
    }
    SECTION("no answer")
    {
        s.open();
        s.clock.advance(3min);
        rest();
        CHECK(cause() == ErrorCode::Timeout);
    }
}

TEST_CASE("A sending line that is to be encrypted never carries a password in the clear", "[smtp]")
{
    Submission s;
    s.open(Encryption::StartTls);
    s.server.say("220 hi\r\n");
    s.server.heard();
    SECTION("STARTTLS comes first, and what was slipped in behind it is dropped")
    {
        s.server.say("250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n");
        CHECK(s.server.heard() == "STARTTLS\r\n");
        s.server.say("220 go\r\n250 slipped in\r\n");
        CHECK(s.server.line().wasAskedForTls());
        s.server.line().finishTls();
        CHECK(s.server.heard() == "EHLO [127.0.0.1]\r\n");
        s.server.say("250-x\r\n250 AUTH PLAIN\r\n");
        CHECK(s.server.heard().startsWith("AUTH PLAIN "));
    }
    SECTION("a server without it is refused")
    {
        s.server.say("250-x\r\n250 AUTH PLAIN\r\n");
        CHECK(s.server.heard().isEmpty());
        CHECK(s.opened->error().code == ErrorCode::Refused);
    }
}
