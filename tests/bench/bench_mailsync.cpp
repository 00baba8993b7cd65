// How fast a first sync of 20,000 mails (350 MB) comes in over TLS from Dovecot, read and keyed,
// against the same bytes drained from a socket by a loop that does nothing with them.

#include "core/channel/email/emailchannel.h"
#include "core/channel/email/tlstransport.h"
#include "tests/support/mailrig.h"
#include "tests/support/mailtest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSslConfiguration>
#include <QTimer>

#include <cstdio>

using namespace heddle;
using namespace heddle::email;
using heddle::test::MailRig;

namespace {

constexpr int mails = 20'000;
constexpr int bytesEach = 17'500;

QByteArray mailNumber(int number)
{
    QByteArray raw = "From: Ann <ann@x.test>\r\nTo: bulk@rig.test\r\nSubject: mail "
                     + QByteArray::number(number) + "\r\nMessage-ID: <m"
                     + QByteArray::number(number)
                     + "@x.test>\r\nDate: Fri, 2 Jan 2026 10:00:00 +0000\r\n\r\n";
    while (raw.size() < bytesEach)
        raw += "The parcel came without its lid; could you send me another one this week?\r\n";
    return raw;
}

/// Seconds to read everything with one FETCH, thrown away.
double drainByHand(const MailRig& rig)
{
    QSslSocket socket;
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(rig.caFile());
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("localhost"), rig.imapsPort());
    if (!socket.waitForEncrypted())
        return -1;
    socket.write("a LOGIN bulk@rig.test secret-bulk\r\nb EXAMINE INBOX\r\nc NOOP\r\n");
    QByteArray tail;
    const auto readUntil = [&](const QByteArray& mark) {
        while (!tail.contains(mark)) {
            tail = tail.right(100);
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(60'000))
                return false;
            tail += socket.readAll();
        }
        return true;
    };
    if (!readUntil("\r\nc OK"))
        return -1;
    QElapsedTimer timer;
    timer.start();
    socket.write("d UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])\r\n");
    return readUntil("\r\nd OK") ? static_cast<double>(timer.elapsed()) / 1000 : -1;
}

/// Seconds until the channel has handed over all mails, each acknowledged as it arrives.
double syncByChannel(const MailRig& rig)
{
    SystemClock clock;
    test::FixedSecret secret(MailRig::password(QStringLiteral("bulk")));
    EmailAccount account = test::testMailbox();
    account.login = account.address = MailRig::address(QStringLiteral("bulk"));
    account.incoming = {QStringLiteral("localhost"), rig.imapsPort(), Encryption::Tls,
                        rig.caFile()};
    EmailChannel channel(account,
                         {[] { return std::make_unique<TlsTransport>(); }, secret, clock, 1});
    int arrived = 0;
    QEventLoop loop;
    QObject::connect(&channel, &channel::Channel::arrived, &loop, [&](const Inbound& inbound) {
        channel.acknowledge(inbound.key);
        if (++arrived == mails)
            loop.quit();
    });
    QTimer::singleShot(300'000, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    channel.start({});
    loop.exec();
    return arrived == mails ? static_cast<double>(timer.elapsed()) / 1000 : -1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (const QString missing = MailRig::missing(); !missing.isEmpty()) {
        std::printf("skipped: %s\n", qPrintable(missing));
        return 0;
    }
    MailRig rig;
    if (!rig.start()) {
        std::fprintf(stderr, "%s\n", qPrintable(rig.reason()));
        return 1;
    }
    for (int i = 0; i < mails; ++i) {
        if (!rig.deliver(QStringLiteral("bulk"), mailNumber(i)))
            return 1;
    }
    drainByHand(rig); // the server's caches
    const double raw = drainByHand(rig);
    const double ours = syncByChannel(rig);
    if (raw <= 0 || ours <= 0)
        return 1;
    std::printf(
        "BENCH\tfirst sync of 20,000 mails (350 MB) by the channel\t%.1f\ts\t<= 20\t%.2f x raw "
        "socket (%.1f s)\n",
        ours, ours / raw, raw);
    return 0;
}
