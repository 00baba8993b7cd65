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
    Fixture()
    {
        QObject::connect(&gateway, &Gateway::opened, [this](SocketId socket, const Visit& visit) {
            opened += socket;
            visits += visit;
        });
        QObject::connect(&gateway, &Gateway::closed, [this](SocketId socket) { closed += socket; });
        const auto port = gateway.listen();
        REQUIRE(port.has_value());
        peer.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        REQUIRE(peer.waitForConnected());
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return peer.state() == QTcpSocket::UnconnectedState; });
    }
    /// Makes a WebSocket of it.
    void upgrade(const QByteArray& more = {})
    {
        peer.write("GET /chat/socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                   "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   + more + "\r\n");
        REQUIRE(QTest::qWaitFor([this] { return opened.size() == 1; }));
    }

    SystemClock clock;
    QList<SocketId> opened;
    QList<Visit> visits;
    QList<SocketId> closed;
    WebGateway gateway{behindProxy(), clock};
    QTcpSocket peer;
};

} // namespace

TEST_CASE("A refusal ends a connection that was kept open before", "[chat][gateway]")
{
    Fixture f;
    f.peer.write("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
    REQUIRE(QTest::qWaitFor([&] { return f.peer.bytesAvailable() > 0; }));
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
