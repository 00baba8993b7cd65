// Calls where addresses are translated: a STUN server tells what it sees, and both ends try.
#include "tests/peers/phonepair.h"
#include "tests/support/catch.h"

#include <QNetworkDatagram>
#include <QUdpSocket>
#include <QtEndian>

using namespace heddle;
using heddle::test::PhoneDesk;
using heddle::test::waitFor;

namespace {

constexpr int clear = 2'000;
constexpr quint32 magicCookie = 0x2112A442;

/// Answers binding requests (RFC 8489) with one address, whoever asks, or with nothing at all.
struct StunServer {
    QUdpSocket socket;
    QHostAddress tells{QStringLiteral("127.0.0.1")};
    bool answers = true;
    int asked = 0;

    StunServer()
    {
        REQUIRE(socket.bind(QHostAddress::LocalHost, 0));
        QObject::connect(&socket, &QUdpSocket::readyRead, &socket, [this] {
            while (socket.hasPendingDatagrams())
                answer(socket.receiveDatagram());
        });
    }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(socket.localPort()); }
    void answer(const QNetworkDatagram& request)
    {
        const QByteArray asking = request.data();
        if (asking.size() < 20 || asking.left(2) != QByteArray::fromHex("0001"))
            return;
        ++asked;
        if (!answers)
            return;
        const auto port = static_cast<quint16>(request.senderPort());
        QByteArray reply = QByteArray::fromHex("0101000c") + asking.mid(4, 16)
                           + QByteArray::fromHex("002000080001") + QByteArray(6, '\0');
        qToBigEndian(static_cast<quint16>(port ^ (magicCookie >> 16)), reply.data() + 26);
        qToBigEndian(tells.toIPv4Address() ^ magicCookie, reply.data() + 28);
        socket.writeDatagram(reply, request.senderAddress(), port);
    }
};

/// Two desks behind a translation.
struct Houses {
    QTemporaryDir folder;
    SystemClock clock;
    StunServer server;
    PhoneDesk ann{QStringLiteral("ann"), 440, folder.path(), clock};
    PhoneDesk ben{QStringLiteral("ben"), 880, folder.path(), clock};

    phone::LineSettings lineOf(const PhoneDesk& desk) const
    {
        phone::LineSettings line = desk.plainLine();
        line.stun = server.address();
        return line;
    }
    QString talk()
    {
        const QString call = ann.call(ben);
        REQUIRE(ben.waitForStage(CallStage::RingingHere));
        REQUIRE(ben.onCall(QStringLiteral("answer"), ben.newest().id));
        REQUIRE(ann.waitForStage(call, CallStage::Talking));
        return call;
    }
    bool bothHear(int ms = heddle::test::patienceMs)
    {
        return waitFor([this] { return ann.heard(880) > clear && ben.heard(440) > clear; }, ms);
    }
};

} // namespace

TEST_CASE("A line asks its STUN server how it is seen, and a call works by what it says", "[phone]")
{
    Houses houses;
    REQUIRE(houses.ann.start(houses.lineOf(houses.ann)));
    REQUIRE(houses.ben.start(houses.ben.plainLine()));
    houses.talk();
    CHECK(houses.server.asked >= 2); // for sound and for reports
    CHECK(houses.bothHear());
}

TEST_CASE("A STUN server that does not answer delays a call by a second, no more", "[phone]")
{
    Houses houses;
    houses.server.answers = false;
    REQUIRE(houses.ann.start(houses.lineOf(houses.ann)));
    REQUIRE(houses.ben.start(houses.ben.plainLine()));
    houses.talk();
    CHECK(houses.bothHear());
}

TEST_CASE("With ICE both hear each other though the address seen outside leads nowhere",
          "[phone][ice]")
{
    Houses houses;
    houses.server.tells = QHostAddress(QStringLiteral("127.0.0.99"));
    const bool tries = GENERATE(true, false);
    const auto lineOf = [&](const PhoneDesk& desk) {
        phone::LineSettings line = houses.lineOf(desk);
        line.usesIce = tries;
        return line;
    };
    REQUIRE(houses.ann.start(lineOf(houses.ann)));
    REQUIRE(houses.ben.start(lineOf(houses.ben)));
    houses.talk();
    CHECK(houses.bothHear(tries ? heddle::test::patienceMs : 3'000) == tries);
}

TEST_CASE("ICE and encryption go together, and whoever has no ICE is spoken to without",
          "[phone][ice]")
{
    Houses houses;
    const bool bothTry = GENERATE(true, false);
    phone::LineSettings annLine = houses.lineOf(houses.ann);
    annLine.usesIce = true;
    annLine.encryption = phone::MediaEncryption::Required;
    phone::LineSettings benLine = houses.ben.plainLine();
    benLine.usesIce = bothTry;
    benLine.encryption = phone::MediaEncryption::Preferred;
    REQUIRE(houses.ann.start(annLine));
    REQUIRE(houses.ben.start(benLine));
    const QString call = houses.talk();
    CHECK(houses.ann.call(call).isEncrypted);
    CHECK(houses.bothHear());
}
