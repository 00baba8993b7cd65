#include "tests/support/catch.h"
#include "tests/support/mailrig.h"
#include "tests/support/skipping.h"

#include <QTcpSocket>

using heddle::test::MailRig;

TEST_CASE("The mail rig delivers into a mailbox that Dovecot serves", "[rig]")
{
    if (const QString missing = MailRig::missing(); !missing.isEmpty()) {
        test::skip(missing);
        return;
    }
    MailRig rig;
    INFO(rig.reason().toStdString());
    REQUIRE(rig.start());
    REQUIRE(rig.deliver(QStringLiteral("agent"), "Subject: one\r\n\r\nbody\r\n"));

    QTcpSocket imap;
    imap.connectToHost(QHostAddress::LocalHost, rig.imapPort());
    REQUIRE(imap.waitForConnected());
    imap.write("a LOGIN agent@rig.test secret-agent\r\nb STATUS INBOX (MESSAGES)\r\nc LOGOUT\r\n");
    QByteArray said;
    while (imap.waitForReadyRead(10'000))
        said += imap.readAll();
    CHECK(said.contains("MESSAGES 1"));
    CHECK(rig.mails(QStringLiteral("agent")).size() == 1);

    rig.killDovecot();
    REQUIRE(rig.startDovecot());
}
