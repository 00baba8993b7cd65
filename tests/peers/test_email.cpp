#include "core/channel/email/accountcheck.h"
#include "core/channel/email/emailchannel.h"
#include "core/channel/email/tlstransport.h"
#include "tests/support/catch.h"
#include "tests/support/mailrig.h"
#include "tests/support/mailtest.h"
#include "tests/support/skipping.h"

#include <QElapsedTimer>
#include <QTest>

using namespace heddle;
using namespace heddle::email;
using heddle::test::MailRig;

namespace {

QByteArray mailNumber(int number)
{
    return "From: Ann <ann@x.test>\r\nTo: agent@rig.test\r\nSubject: mail "
           + QByteArray::number(number) + "\r\nMessage-ID: <m" + QByteArray::number(number)
           + "@x.test>\r\nDate: Fri, 2 Jan 2026 10:00:00 +0000\r\n\r\nHello "
           + QByteArray::number(number) + "\r\n";
}

/// A rig, an account on it and what the channel of that account reports.
struct Site {
    MailRig rig;
    SystemClock clock;
    test::FixedSecret secret{MailRig::password(QStringLiteral("agent"))};
    EmailAccount account;
    std::unique_ptr<EmailChannel> channel;
    QList<Inbound> inbounds;
    QList<ChannelCursor> cursors; ///< as the engine would store them
    bool acknowledges = true;
    QObject owner;

    Site()
    {
        account = test::testMailbox();
        account.address = account.login = MailRig::address(QStringLiteral("agent"));
    }
    bool start()
    {
        if (const QString missing = MailRig::missing(); !missing.isEmpty()) {
            test::skip(missing);
            return false;
        }
        const bool started = rig.start();
        INFO(rig.reason().toStdString());
        REQUIRE(started);
        account.incoming = {QStringLiteral("localhost"), rig.imapsPort(), Encryption::Tls,
                            rig.caFile()};
        account.outgoing = {QStringLiteral("localhost"), rig.smtpsPort(), Encryption::Tls,
                            rig.caFile()};
        return true;
    }
    MailAccess access()
    {
        return {[] { return std::make_unique<TlsTransport>(); }, secret, clock, 11};
    }
    void open()
    {
        channel = std::make_unique<EmailChannel>(account, access());
        QObject::connect(channel.get(), &channel::Channel::arrived, &owner,
                         [this](const Inbound& inbound) {
                             inbounds.append(inbound);
                             store(*inbound.cursor);
                             if (acknowledges)
                                 channel->acknowledge(inbound.key);
                         });
        channel->start(cursors);
    }
    void store(const ChannelCursor& cursor)
    {
        for (auto& known : cursors) {
            if (known.place == cursor.place) {
                known = cursor;
                return;
            }
        }
        cursors.append(cursor);
    }
    bool deliver(int number, const QString& folder = QStringLiteral("INBOX"))
    {
        return rig.deliver(QStringLiteral("agent"), mailNumber(number), folder);
    }
    bool waitFor(qsizetype count, int ms = 20'000)
    {
        return QTest::qWaitFor([&] { return inbounds.size() >= count; }, ms);
    }
    bool waitForHealth(ChannelHealth health)
    {
        return QTest::qWaitFor([&] { return channel->state().health == health; }, 20'000);
    }
    QSet<QString> keys() const
    {
        QSet<QString> all;
        for (const auto& inbound : inbounds)
            all.insert(inbound.key);
        return all;
    }
    template<class T>
    Result<T> wait(const Async<T>& future)
    {
        std::optional<Result<T>> answer;
        whenDone(future, &owner, [&](const Result<T>& result) { answer.emplace(result); });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 30'000));
        return *answer;
    }
    Outbound outbound(const QStringList& to, const QString& id = QStringLiteral("out1@rig.test"))
    {
        Outbound mail;
        mail.messageId = id;
        mail.from = {QStringLiteral("Agent"), account.address};
        for (const QString& address : to)
            mail.to.append({{}, address});
        mail.subject = QStringLiteral("Answer");
        mail.text = QStringLiteral("Hello\n.\nback");
        mail.written = clock.now();
        return mail;
    }
};

const QString agent = QStringLiteral("agent");
const QString customer = QStringLiteral("customer");

} // namespace

TEST_CASE("500 mails are taken once each, and a push follows at once", "[email]")
{
    Site site;
    if (!site.start())
        return;
    for (int i = 0; i < 500; ++i)
        REQUIRE(site.deliver(i));
    site.open();
    REQUIRE(site.waitFor(500));
    CHECK(site.keys().size() == 500);
    CHECK(site.inbounds.at(123).raw == mailNumber(123));
    CHECK(site.inbounds.at(499).mail.subject == QStringLiteral("mail 499"));
    REQUIRE(QTest::qWaitFor([&] { return site.rig.flags(agent).size() == 500; }, 1000));
    CHECK_FALSE(site.rig.flags(agent).contains(QStringLiteral("S"))); // reading leaves no trace

    QTest::qWait(200);
    QElapsedTimer pushed;
    pushed.start();
    REQUIRE(site.deliver(500));
    REQUIRE(site.waitFor(501));
    CHECK(pushed.elapsed() < 3000); // Dovecot itself waits for half a second
}

TEST_CASE("A killed and a restarted server are both got over", "[email]")
{
    Site site;
    if (!site.start())
        return;
    REQUIRE(site.deliver(1));
    site.open();
    REQUIRE(site.waitFor(1));
    site.rig.killDovecot();
    REQUIRE(site.waitForHealth(ChannelHealth::Waiting));
    REQUIRE(site.deliver(2));
    REQUIRE(site.rig.startDovecot());
    REQUIRE(site.waitFor(2));
    REQUIRE(site.waitForHealth(ChannelHealth::Working));
    site.rig.stopDovecot();
    REQUIRE(site.waitForHealth(ChannelHealth::Waiting));
    REQUIRE(site.rig.startDovecot());
    REQUIRE(site.deliver(3));
    REQUIRE(site.waitFor(3));
    CHECK(site.keys().size() == 3);
    CHECK(site.inbounds.size() == 3);
}

TEST_CASE("A channel dropped at any point goes on where its stored cursor stands", "[email]")
{
    Site site;
    if (!site.start())
        return;
    constexpr int count = 300;
    for (int i = 0; i < count; ++i)
        REQUIRE(site.deliver(i));
    Random random(20260101, u"drops");
    for (int round = 0; round < 12 && site.inbounds.size() < count; ++round) {
        site.open();
        const auto upTo = std::min<qsizetype>(
            count, site.inbounds.size() + static_cast<qsizetype>(random.below(60)));
        CHECK(site.waitFor(upTo));
        site.channel.reset(); // whatever was on its way is lost with it
    }
    site.open();
    REQUIRE(site.waitFor(count));
    QTest::qWait(300);
    CHECK(site.inbounds.size() == count);
    CHECK(site.keys().size() == count);
}

TEST_CASE("A folder numbered anew is read anew, and the keys tell what is known", "[email]")
{
    Site site;
    if (!site.start())
        return;
    for (int i = 0; i < 5; ++i)
        REQUIRE(site.deliver(i));
    site.open();
    REQUIRE(site.waitFor(5));
    site.rig.stopDovecot();
    site.rig.renewUidValidity(agent);
    REQUIRE(site.deliver(5));
    REQUIRE(site.rig.startDovecot());
    REQUIRE(site.waitFor(11));
    CHECK(site.keys().size() == 6);
    CHECK(site.cursors.size() == 1);
}

TEST_CASE("Several folders are taken from, and taken mails are moved out of them", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.account.folders = {QStringLiteral("INBOX"), QStringLiteral("Press")};
    site.account.afterTaking = AfterTaking::MoveTo;
    site.account.takenFolder = QStringLiteral("Erledigt \u2713");
    REQUIRE(site.deliver(1));
    REQUIRE(site.deliver(2));
    REQUIRE(site.deliver(3, QStringLiteral("Press")));
    site.open();
    REQUIRE(site.waitFor(3));
    CHECK(site.keys().size() == 3);
    CHECK(QTest::qWaitFor(
        [&] {
            return site.rig.mails(agent).isEmpty()
                   && site.rig.mails(agent, QStringLiteral("Press")).isEmpty()
                   && site.rig.mails(agent, QStringLiteral("Erledigt &JxM-")).size() == 3;
        },
        10'000));
    REQUIRE(site.deliver(4));
    REQUIRE(site.waitFor(4));
    CHECK(QTest::qWaitFor(
        [&] { return site.rig.mails(agent, QStringLiteral("Erledigt &JxM-")).size() == 4; },
        10'000));
}

TEST_CASE("A server with few abilities is served by polling", "[email]")
{
    Site site;
    if (MailRig::missing().isEmpty())
        site.rig.setDovecot(QStringLiteral("CAPABILITY"), QStringLiteral("IMAP4rev1"));
    if (!site.start())
        return;
    site.account.incoming.port = site.rig.imapPort();
    site.account.incoming.encryption = Encryption::None;
    site.account.pollInterval = 200ms;
    site.account.afterTaking = AfterTaking::MarkSeen;
    REQUIRE(site.deliver(1));
    site.open();
    REQUIRE(site.waitFor(1));
    REQUIRE(site.deliver(2));
    REQUIRE(site.waitFor(2));
    CHECK(QTest::qWaitFor(
        [&] {
            return site.rig.flags(agent) == QStringList{QStringLiteral("S"), QStringLiteral("S")};
        },
        10'000));
}

TEST_CASE("Trying an account names what is wrong in plain words", "[email]")
{
    Site site;
    if (!site.start())
        return;
    REQUIRE(site.deliver(1));
    const auto tryIt = [&] {
        return site.wait(testAccount(site.account, site.access(), &site.owner));
    };
    SECTION("nothing, by TLS and by STARTTLS")
    {
        if (GENERATE(true, false)) {
            site.account.incoming.port = site.rig.imapPort();
            site.account.incoming.encryption = Encryption::StartTls;
            site.account.outgoing.port = site.rig.smtpPort();
            site.account.outgoing.encryption = Encryption::StartTls;
        }
        const auto verdict = tryIt();
        REQUIRE(verdict);
        CHECK(verdict->messages == 1);
        CHECK(verdict->folders.contains(QStringLiteral("Processed")));
        CHECK(verdict->canPush);
        INFO(verdict->sendDetail.toStdString());
        CHECK(verdict->canSend);
        CHECK(site.rig.flags(agent) == QStringList{QString()});
    }
    SECTION("a wrong password")
    {
        test::FixedSecret wrong(QStringLiteral("nope"));
        const MailAccess access{site.access().transport, wrong, site.clock, 1};
        CHECK(site.wait(testAccount(site.account, access, &site.owner)).error().code
              == ErrorCode::AuthFailed);
    }
    SECTION("an unknown authority")
    {
        site.account.incoming.caFile.clear();
        const auto verdict = tryIt();
        CHECK(verdict.error().code == ErrorCode::Refused);
        CHECK(verdict.error().detail.contains(QStringLiteral("unknown authority (Rig Test CA)")));
    }
    SECTION("an unknown authority behind STARTTLS")
    {
        site.account.incoming.caFile.clear();
        site.account.incoming.port = site.rig.imapPort();
        site.account.incoming.encryption = Encryption::StartTls;
        CHECK(tryIt().error().code == ErrorCode::Refused);
    }
    SECTION("another host's certificate")
    {
        site.rig.stopDovecot();
        site.rig.setDovecot(QStringLiteral("CERT"), QStringLiteral("wronghost"));
        REQUIRE(site.rig.startDovecot());
        const auto verdict = tryIt();
        CHECK(verdict.error().code == ErrorCode::Refused);
        CHECK(verdict.error().detail.contains(
            QStringLiteral("the certificate is for mail.wrong.example, not for localhost")));
    }
    SECTION("nobody there")
    {
        site.rig.stopDovecot();
        CHECK(tryIt().error().code == ErrorCode::Offline);
    }
    SECTION("a host that does not exist")
    {
        site.account.incoming.host = QStringLiteral("no-such-host.invalid");
        CHECK(tryIt().error().code == ErrorCode::Offline);
    }
    SECTION("a folder that does not exist")
    {
        site.account.folders = {QStringLiteral("Nowhere")};
        const auto verdict = tryIt();
        CHECK(verdict.error().code == ErrorCode::NotFound);
        CHECK(verdict.error().detail.contains(QStringLiteral("Nowhere")));
    }
    SECTION("receiving works, sending does not")
    {
        site.rig.stopSmtp();
        const auto verdict = tryIt();
        REQUIRE(verdict);
        CHECK_FALSE(verdict->canSend);
        CHECK_FALSE(verdict->sendDetail.isEmpty());
    }
    SECTION("a plain server where TLS was expected")
    {
        site.account.incoming.port = site.rig.imapPort();
        CHECK_FALSE(tryIt());
    }
}

TEST_CASE("A token past its time is renewed and the work goes on", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.account.signIn = SignIn::OAuth;
    test::FixedSecret token(site.rig.token(agent, -60));
    token.renewed = site.rig.token(agent);
    REQUIRE(site.deliver(1));
    site.channel = std::make_unique<EmailChannel>(
        site.account, MailAccess{site.access().transport, token, site.clock, 1});
    QObject::connect(site.channel.get(), &channel::Channel::arrived, &site.owner,
                     [&](const Inbound& inbound) { site.inbounds.append(inbound); });
    site.channel->start({});
    REQUIRE(site.waitFor(1, 30'000));
    CHECK(token.refusals == 1);
    const auto delivery =
        site.wait(site.channel->send(site.outbound({MailRig::address(customer)})));
    REQUIRE(delivery);
    INFO(delivery->words.toStdString());
    CHECK(delivery->outcome == DeliveryOutcome::Accepted);
}

TEST_CASE("An answer reaches the customer and a copy lies in Sent", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.open();
    const auto delivery =
        site.wait(site.channel->send(site.outbound({MailRig::address(customer)})));
    REQUIRE(delivery);
    CHECK(delivery->outcome == DeliveryOutcome::Accepted);
    REQUIRE(QTest::qWaitFor([&] { return site.rig.mails(customer).size() == 1; }, 10'000));
    CHECK(site.rig.mails(customer).first().contains("out1@rig.test"));
    CHECK(site.rig.mails(customer).first().contains("Hello\n.\nback"));
    const QByteArray copy = QByteArray(delivery->raw).replace("\r\n", "\n"); // as Dovecot keeps it
    CHECK(QTest::qWaitFor(
        [&] { return site.rig.mails(agent, QStringLiteral("Sent")) == QList<QByteArray>{copy}; },
        10'000));
    CHECK(site.rig.flags(agent, QStringLiteral("Sent")) == QStringList{QStringLiteral("S")});
    const auto found = site.wait(site.channel->findSent(QStringLiteral("out1@rig.test")));
    REQUIRE(found);
    CHECK(*found);
    const auto unknown = site.wait(site.channel->findSent(QStringLiteral("other@rig.test")));
    CHECK(unknown.error().code == ErrorCode::Unsupported);
}

TEST_CASE("Each way of failing to send has its own outcome", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.open();
    const auto sendTo = [&](const QStringList& to) {
        const auto delivery = site.wait(site.channel->send(site.outbound(to)));
        REQUIRE(delivery);
        return *delivery;
    };
    const auto at = [](const char* name) {
        return QString(QLatin1String(name) + QStringLiteral("@fail.test"));
    };
    for (const char* later : {"temp", "full", "tempdata", "421"}) {
        INFO(later);
        CHECK(sendTo({at(later)}).outcome == DeliveryOutcome::Deferred);
    }
    for (const char* never : {"perm", "permdata"}) {
        INFO(never);
        CHECK(sendTo({at(never)}).outcome == DeliveryOutcome::Refused);
    }
    const auto refused = sendTo({at("perm")});
    CHECK(refused.code == 550);
    CHECK(refused.words.contains(QStringLiteral("5.1.1 no such user")));
    for (const char* unsure : {"dropdata", "dropafter"}) {
        INFO(unsure);
        CHECK(sendTo({at(unsure)}).outcome == DeliveryOutcome::Unsure);
    }
    CHECK(sendTo({at("greylist1")}).outcome == DeliveryOutcome::Deferred);
    CHECK(sendTo({at("greylist1")}).outcome == DeliveryOutcome::Accepted);
    CHECK(sendTo({at("slow")}).outcome == DeliveryOutcome::Accepted);

    const auto partly = sendTo({MailRig::address(customer), at("perm")});
    CHECK(partly.outcome == DeliveryOutcome::PartlyAccepted);
    CHECK(partly.refused.contains(at("perm")));
    CHECK(QTest::qWaitFor([&] { return site.rig.mails(customer).size() == 1; }, 5000));

    site.rig.stopSmtp();
    CHECK(sendTo({MailRig::address(customer)}).outcome == DeliveryOutcome::Deferred);
}

TEST_CASE("The blind copy proves what left when the line dropped", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.account.sentCopy = SentCopy::Bcc;
    site.open();
    const QString fail = QStringLiteral("dropafter@fail.test");
    const auto unsure =
        site.wait(site.channel->send(site.outbound({MailRig::address(customer), fail})));
    REQUIRE(unsure);
    INFO(unsure->words.toStdString());
    CHECK(unsure->outcome == DeliveryOutcome::Unsure);
    REQUIRE(QTest::qWaitFor([&] { return site.rig.mails(customer).size() == 1; }, 10'000));
    const auto found = site.wait(site.channel->findSent(QStringLiteral("out1@rig.test")));
    REQUIRE(found);
    CHECK(*found);
    const auto never = site.wait(site.channel->findSent(QStringLiteral("other@rig.test")));
    REQUIRE(never);
    CHECK_FALSE(*never);
    CHECK(QTest::qWaitFor(
        [&] {
            return site.rig.flags(agent, QStringLiteral("Sent"))
                   == QStringList{QStringLiteral("S")};
        },
        10'000));
    CHECK(site.rig.mails(agent).isEmpty());
    CHECK(site.inbounds.isEmpty());
    // The customer sees nothing of it.
    CHECK_FALSE(site.rig.mails(customer).first().toLower().contains("bcc:"));
}

TEST_CASE("Fifty mails at once all leave, once each", "[email]")
{
    Site site;
    if (!site.start())
        return;
    site.account.sentCopy = SentCopy::Server;
    site.open();
    QList<Async<Delivery>> sent;
    for (int i = 0; i < 50; ++i)
        sent.append(site.channel->send(
            site.outbound({MailRig::address(customer)}, QStringLiteral("n%1@rig.test").arg(i))));
    for (const auto& each : sent)
        CHECK(site.wait(each)->outcome == DeliveryOutcome::Accepted);
    CHECK(site.rig.mails(customer).size() == 50);
}
