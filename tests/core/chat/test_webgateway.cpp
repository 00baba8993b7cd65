#include "core/channel/chat/gateway/webgateway.h"

#include "tests/support/catch.h"

#include <QTcpSocket>
#include <QTest>

using namespace heddle;
using namespace heddle::chat;

namespace {

GatewaySettings behindProxy()
{
    GatewaySettings settings;
    settings.origins = {QStringLiteral("*")};
    settings.proxies = {QStringLiteral("127.0.0.1")};
    return settings;
}

/// A gateway that listens, and one connection to it.
struct Fixture {
    explicit Fixture(const GatewaySettings& settings = behindProxy()) : gateway(settings, clock)
    {
        QObject::connect(&gateway, &Gateway::received, [this] { ++heard; });
        QObject::connect(&gateway, &Gateway::bytesSent, [this] { ++gone; });
        QObject::connect(&gateway, &Gateway::opened, [this](SocketId socket, const Visit& visit) {
            opened += socket;
            visits += visit;
        });
        QObject::connect(&gateway, &Gateway::closed, [this](SocketId socket) { closed += socket; });
        const auto port = gateway.listen();
        REQUIRE(port.has_value());
        peer.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        REQUIRE(peer.waitForConnected(30'000));
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return peer.state() == QTcpSocket::UnconnectedState; },
                               30'000);
    }
    /// Makes a WebSocket of it.
    void upgrade(const QByteArray& more = {})
    {
        peer.write("GET /chat/socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                   "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   + more + "\r\n");
        REQUIRE(QTest::qWaitFor([this] { return opened.size() == 1; }, 30'000));
    }

    SystemClock clock;
    QList<SocketId> opened;
    QList<Visit> visits;
    QList<SocketId> closed;
    int heard = 0;
    int gone = 0;
    WebGateway gateway;
    QTcpSocket peer;
};

} // namespace

TEST_CASE("A refusal ends a connection that was kept open before", "[chat][gateway]")
{
    Fixture f;
    f.peer.write("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(QTest::qWaitFor([&] { return f.peer.bytesAvailable() > 0; }, 30'000));
    CHECK(f.peer.readAll().startsWith("HTTP/1.1 404 "));
    QByteArray status = "HTTP/1.1 400 ";
    SECTION("of what is not HTTP")
    {
        f.peer.write("\x01\r\n\r\n");
    }
    SECTION("of a request with a body, which is not taken for the next request")
    {
        f.peer.write("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 34\r\n\r\n"
                     "GET /other HTTP/1.1\r\nHost: a\r\n\r\n\r\n");
        status = "HTTP/1.1 405 ";
    }
    CHECK(f.ends());
    const QByteArray answer = f.peer.readAll();
    CHECK(answer.startsWith(status));
    CHECK(answer.count("HTTP/1.1 ") == 1);
}

TEST_CASE("Every line of X-Forwarded-For is looked at, the proxy's own last", "[chat][gateway]")
{
    Fixture f;
    f.upgrade("X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-For: 203.0.113.9\r\n");
    CHECK(f.visits.first().address == QStringLiteral("203.0.113.9"));
}

TEST_CASE("A proxy's connection counts for the visitor who has it now", "[chat][gateway]")
{
    GatewaySettings settings = behindProxy();
    settings.limits.connectionsPerAddress = 1;
    Fixture f(settings);
    QByteArray answers;
    const auto ask = [&](QTcpSocket& peer, const QByteArray& visitor) {
        peer.write("GET /x HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + visitor + "\r\n\r\n");
        answers.clear();
        return QTest::qWaitFor(
            [&] {
                answers += peer.readAll();
                return answers.contains("no such page") || answers.contains("too many");
            },
            30'000);
    };
    REQUIRE(ask(f.peer, "198.51.100.7"));
    REQUIRE(answers.contains("404"));
    REQUIRE(ask(f.peer, "198.51.100.8"));
    CHECK(answers.contains("404"));

    QTcpSocket other;
    other.connectToHost(QHostAddress(QHostAddress::LocalHost), f.peer.peerPort());
    REQUIRE(other.waitForConnected(30'000));
    CHECK(ask(other, "198.51.100.7"));
    CHECK(answers.contains("404"));
    CHECK(ask(other, "198.51.100.8"));
    CHECK(answers.contains("429"));
}

TEST_CASE("Large files reach who reads them, and who does not is let go of", "[chat][gateway]")
{
    Fixture f(behindProxy());
    f.upgrade();
    const SocketId socket = f.opened.first();
    const QByteArray piece(8 * 1024 * 1024, 'x');
    f.peer.setReadBufferSize(64 * 1024);
    qint64 got = 0;
    const auto reads = [&](qint64 bytes) {
        return QTest::qWaitFor(
            [&] {
                got += f.peer.readAll().size();
                return got >= bytes;
            },
            60'000);
    };
    SECTION("one that is larger than what may wait")
    {
        f.gateway.send(socket, {.kind = WebMessage::Kind::Binary, .bytes = piece});
        f.gateway.send(socket, {.bytes = "{}"});
        CHECK(reads(piece.size() + 2));
        CHECK(QTest::qWaitFor([&] { return f.gone == 1; }, 30'000));
        f.gateway.send(socket, {.kind = WebMessage::Kind::Binary, .bytes = piece});
        CHECK(reads(2 * piece.size() + 2));
        CHECK(f.closed.isEmpty());
    }
    SECTION("but not one after the other to who reads nothing")
    {
        for (int i = 0; i < 4; ++i)
            f.gateway.send(socket, {.kind = WebMessage::Kind::Binary, .bytes = piece});
        CHECK(QTest::qWaitFor([&] { return f.closed.size() == 1; }, 30'000));
    }
}

TEST_CASE("Short binary messages are paced like texts", "[chat][gateway]")
{
    GatewaySettings settings = behindProxy();
    settings.limits.texts = {.perMinute = 1, .burst = 5};
    Fixture f(settings);
    f.upgrade();
    // A masked binary frame of one byte, and one of 8 kB.
    const QByteArray shortOne("\x82\x81\0\0\0\0x", 7);
    const QByteArray longOne = QByteArray("\x82\xfe\x20\0\0\0\0\0", 8) + QByteArray(8192, 'x');
    for (int i = 0; i < 20; ++i)
        f.peer.write(longOne);
    REQUIRE(QTest::qWaitFor([&] { return f.heard == 20; }, 30'000));
    for (int i = 0; i < 20; ++i)
        f.peer.write(shortOne);
    CHECK(QTest::qWaitFor([&] { return f.closed.size() == 1; }, 30'000));
    CHECK(f.heard == 25);
}
