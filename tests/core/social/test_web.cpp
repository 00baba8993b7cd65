#include "core/channel/social/following/canonicallink.h"
#include "core/channel/social/web/hostbudget.h"
#include "core/channel/social/web/networkweb.h"
#include "tests/support/catch.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace heddle;

namespace {

/// A web server on loopback that says what it was told to, by path.
class TinyServer {
public:
    TinyServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                requests += socket->readAll();
                if (!requests.endsWith("\r\n\r\n"))
                    return;
                const QByteArray path =
                    requests.mid(requests.lastIndexOf("GET ") + 4).split(' ').first();
                socket->write(answers.value(path, "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"));
                socket->disconnectFromHost();
            });
        });
    }
    QUrl url(const QString& path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }

    QHash<QByteArray, QByteArray> answers;
    QByteArray requests;

private:
    QTcpServer m_server;
};

Result<social::WebAnswer> ask(const social::WebRequest& request)
{
    social::NetworkWeb web;
    const auto answer = web.send(request);
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
        return failure(ErrorCode::Timeout);
    return answer.result();
}

QByteArray redirect(const QByteArray& status, const QByteArray& to)
{
    return "HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

TEST_CASE("A page is fetched, unpacked, and found behind redirects", "[social]")
{
    TinyServer server;
    const QByteArray packed =
        QByteArray::fromHex("1f8b0800000000000203cb48cdc9c95728cf2fca49010085114a0d0b000000");
    server.answers = {
        {"/plain", "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 5\r\n\r\nhello"},
        {"/packed", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + QByteArray::number(packed.size()) + "\r\n\r\n" + packed},
        {"/moved", redirect("301 Moved", "/plain")},
        {"/found", redirect("302 Found", "/plain")},
        {"/unchanged", "HTTP/1.1 304 Not Modified\r\n\r\n"},
    };
    const auto plain = ask({.url = server.url(QStringLiteral("/plain"))});
    REQUIRE(plain);
    CHECK(plain->status == 200);
    CHECK(plain->body == "hello");
    CHECK(plain->header("etag") == "\"a\"");
    CHECK_FALSE(plain->isMovedForGood);
    CHECK(ask({.url = server.url(QStringLiteral("/packed"))})->body == "hello world");
    const auto moved = ask({.url = server.url(QStringLiteral("/moved"))});
    REQUIRE(moved);
    CHECK(moved->body == "hello");
    CHECK(moved->isMovedForGood);
    CHECK(moved->url == server.url(QStringLiteral("/plain")));
    CHECK_FALSE(ask({.url = server.url(QStringLiteral("/found"))})->isMovedForGood);
    CHECK(ask({.url = server.url(QStringLiteral("/unchanged"))})->status == 304);
    CHECK(ask({.url = server.url(QStringLiteral("/nothing"))})->status == 404);
}

TEST_CASE("No redirect leads to a file, into a circle, or takes the password along", "[social]")
{
    TinyServer server;
    TinyServer other;
    server.answers = {
        {"/file", redirect("302 Found", "file:///etc/passwd")},
        {"/circle", redirect("302 Found", "/circle")},
        {"/other", redirect("302 Found", other.url(QStringLiteral("/x")).toEncoded())},
    };
    other.answers = {{"/x", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"}};
    CHECK(ask({.url = server.url(QStringLiteral("/file"))}).error().code == ErrorCode::Refused);
    CHECK(ask({.url = server.url(QStringLiteral("/circle"))}).error().code == ErrorCode::Refused);
    const auto answer = ask({.url = server.url(QStringLiteral("/other")),
                             .headers = {{"Authorization", "Basic c2VjcmV0"}}});
    REQUIRE(answer);
    CHECK(answer->body == "x");
    CHECK(server.requests.contains("c2VjcmV0"));
    CHECK_FALSE(other.requests.contains("c2VjcmV0"));
}

TEST_CASE("What is no web address is not asked, and a closed port is no answer", "[social]")
{
    for (const char* address : {"file:///etc/passwd", "ftp://forum.test/",
                                "https://user:pw@forum.test/", "https:///x", "nonsense"}) {
        INFO(address);
        CHECK(ask({.url = QUrl(QString::fromLatin1(address))}).error().code == ErrorCode::Refused);
    }
    CHECK(ask({.url = QUrl(QStringLiteral("http://127.0.0.1:1/"))}).error().code
          == ErrorCode::Offline);
}

TEST_CASE("A host is asked so often as its bucket has tokens", "[social]")
{
    social::HostBudget budget;
    Timestamp now{1'000'000'000'000'000};
    const QString host = QStringLiteral("social.test");
    for (int i = 0; i < social::HostBudget::burst; ++i)
        CHECK(budget.take(host, now) == Duration::zero());
    const Duration wait = budget.take(host, now);
    CHECK(wait > Duration::zero());
    CHECK(budget.take(QStringLiteral("elsewhere.test"), now) == Duration::zero());
    CHECK(budget.take(host, now + wait) == Duration::zero());
}

TEST_CASE("What a host says of its limits is obeyed in each spelling", "[social]")
{
    const Timestamp now =
        Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC));
    const auto pause = [&](int status, const QHash<QByteArray, QByteArray>& headers) {
        return social::askedPause({.status = status, .headers = headers}, now);
    };
    CHECK(pause(429, {{"retry-after", "30"}}) == Duration(30s));
    CHECK(pause(503, {{"retry-after", "Fri, 20 Nov 2026 14:01:00 GMT"}}) == Duration(60s));
    CHECK(pause(200,
                {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "2026-11-20T14:05:00.000Z"}})
          == Duration(300s));
    CHECK(pause(429, {{"ratelimit-remaining", "0"}, {"ratelimit-reset", "1795183260"}})
          == Duration(60s));
    CHECK(pause(429, {}) == Duration(1min));
    CHECK_FALSE(pause(200, {{"x-ratelimit-remaining", "12"}, {"x-ratelimit-reset", "60"}}));
    CHECK_FALSE(pause(200, {}));
}

TEST_CASE("One page has one canonical link, however it is written", "[social]")
{
    const auto link = [](const char* words) {
        return social::canonicalLink(QString::fromUtf8(words)).toStdString();
    };
    CHECK(link("https://www.Forum.test/t/1/?utm_source=rss&b=2&a=1#last")
          == "forum.test/t/1?a=1&b=2");
    CHECK(link("http://m.forum.test:80/t/1?a=1&b=2") == "forum.test/t/1?a=1&b=2");
    CHECK(link("https://forum.test") == link("http://forum.test/"));
    CHECK(link("https://forum.test:8443/") == "forum.test:8443");
    CHECK(link("https://forum.test/T") != link("https://forum.test/t"));
    // Cyrillic letters that look like Latin ones make another host.
    CHECK(link("https://f\xd0\xberum.test/") != link("https://forum.test/"));
    CHECK(link("urn:x") == "");
    CHECK(link("") == "");
}
