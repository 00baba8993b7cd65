#include "tests/support/catch.h"

#include "core/base/net/publicaddress.h"
#include "core/service/pictures/picturefetcher.h"
#include "core/service/pictures/picturekind.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace heddle;
using namespace heddle::service;

namespace {

const QByteArray kPng("\x89PNG\r\n\x1a\n and the rest");

/// A web server on loopback that answers each path as the test says, and notes what was asked.
struct WebServer {
    WebServer()
    {
        REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            while (QTcpSocket* socket = server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket] { answer(socket); });
        });
    }
    void answer(QTcpSocket* socket)
    {
        requests.append(socket->readAll());
        const QByteArray path = requests.last().split(' ').value(1);
        socket->write(answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        socket->disconnectFromHost();
    }
    QUrl url(const QString& path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(server.serverPort()).arg(path));
    }
    static QByteArray page(const QByteArray& content, const QByteArray& type = "text/html")
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type
               + "\r\nSet-Cookie: spy=1\r\nContent-Length: " + QByteArray::number(content.size())
               + "\r\n\r\n" + content;
    }

    QTcpServer server;
    QHash<QByteArray, QByteArray> answers;
    QList<QByteArray> requests;
};

Result<RemotePicture> fetched(PictureFetcher& fetcher, const QUrl& url)
{
    const Async<RemotePicture> answer = fetcher.fetch(url);
    REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000));
    return answer.result();
}

} // namespace

TEST_CASE("A picture is fetched and told by its content, whatever the server calls it",
          "[pictures]")
{
    WebServer web;
    web.answers["/a.png"] = WebServer::page(kPng, "text/html");
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    const auto picture = fetched(fetcher, web.url(QStringLiteral("/a.png")));
    REQUIRE(picture);
    CHECK(picture->type == QStringLiteral("image/png"));
    CHECK(picture->content == kPng);
}

TEST_CASE("What is no picture is refused even when the server says it is one", "[pictures]")
{
    WebServer web;
    web.answers["/a"] = WebServer::page("<svg onload='x'/>", "image/svg+xml");
    web.answers["/b"] = WebServer::page("<script>1</script>", "image/png");
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    for (const char* path : {"/a", "/b"}) {
        const auto picture = fetched(fetcher, web.url(QLatin1String(path)));
        REQUIRE_FALSE(picture);
        CHECK(picture.error().code == ErrorCode::BadInput);
    }
}

TEST_CASE("A fetch sends no cookie, no referrer and the host that was asked for", "[pictures]")
{
    WebServer web;
    web.answers["/a.png"] = WebServer::page(kPng);
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    REQUIRE(fetched(fetcher, web.url(QStringLiteral("/a.png"))));
    REQUIRE(fetched(fetcher, web.url(QStringLiteral("/a.png"))));
    REQUIRE(web.requests.size() == 2);
    for (const QByteArray& request : web.requests) {
        CHECK_FALSE(request.toLower().contains("cookie"));
        CHECK_FALSE(request.toLower().contains("referer"));
        CHECK(request.contains("Host: 127.0.0.1:"));
    }
}

TEST_CASE("A mail cannot make us knock at this machine or the site's network", "[pictures]")
{
    WebServer web;
    web.answers["/a.png"] = WebServer::page(kPng);
    PictureFetcher fetcher;
    for (const QString& url :
         {web.url(QStringLiteral("/a.png")).toString(), QStringLiteral("http://127.0.0.1/a.png"),
          QStringLiteral("http://localhost/a.png"), QStringLiteral("http://[::1]/a.png"),
          QStringLiteral("http://10.0.0.7/a.png"), QStringLiteral("http://192.168.1.1/a.png"),
          QStringLiteral("http://169.254.169.254/latest/meta-data"),
          QStringLiteral("file:///etc/passwd"), QStringLiteral("ftp://192.0.32.10/a.png"),
          QStringLiteral("http://user:secret@192.0.32.10/a.png"), QStringLiteral("nonsense")}) {
        INFO(url.toStdString());
        const auto picture = fetched(fetcher, QUrl(url));
        REQUIRE_FALSE(picture);
        CHECK(picture.error().code == ErrorCode::Refused);
    }
    CHECK(web.requests.isEmpty());
}

TEST_CASE("Redirects are followed a few times and no further", "[pictures]")
{
    WebServer web;
    const auto to = [](const QByteArray& target) -> QByteArray {
        return "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
    };
    web.answers["/once"] = to("/a.png");
    web.answers["/a.png"] = WebServer::page(kPng);
    web.answers["/round"] = to("/round");
    web.answers["/file"] = to("file:///etc/passwd");
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    CHECK(fetched(fetcher, web.url(QStringLiteral("/once"))));
    CHECK(fetched(fetcher, web.url(QStringLiteral("/round"))).error().code == ErrorCode::BadInput);
    CHECK(fetched(fetcher, web.url(QStringLiteral("/file"))).error().code == ErrorCode::Refused);
    CHECK(web.requests.size() == 2 + 1 + PictureFetcher::kMostRedirects + 1);
}

TEST_CASE("A picture that is too large is given up", "[pictures]")
{
    WebServer web;
    web.answers["/big.png"] =
        WebServer::page(kPng + QByteArray(int(PictureFetcher::kMostBytes), 'x'));
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    CHECK(fetched(fetcher, web.url(QStringLiteral("/big.png"))).error().code
          == ErrorCode::BadInput);
}

TEST_CASE("A missing picture and a dead server are told apart", "[pictures]")
{
    PictureFetcher fetcher(PictureFetcher::Reach::Anywhere);
    QUrl dead;
    {
        WebServer web;
        CHECK(fetched(fetcher, web.url(QStringLiteral("/none"))).error().code
              == ErrorCode::NotFound);
        dead = web.url(QStringLiteral("/none"));
    }
    CHECK(fetched(fetcher, dead).error().code == ErrorCode::Offline);
}

TEST_CASE("Private addresses are known in every dress", "[pictures]")
{
    for (const char* closed : {"127.0.0.1",
                               "10.1.2.3",
                               "172.16.0.1",
                               "172.31.255.255",
                               "192.168.0.1",
                               "100.64.0.1",
                               "169.254.1.1",
                               "0.0.0.0",
                               "224.0.0.1",
                               "255.255.255.255",
                               "::",
                               "::1",
                               "fe80::1",
                               "fc00::1",
                               "fd12::1",
                               "ff02::1",
                               "::ffff:127.0.0.1",
                               "::ffff:10.0.0.1",
                               "64:ff9b::7f00:1",
                               "2002:7f00:1::",
                               "2001:db8::1"}) {
        INFO(closed);
        CHECK_FALSE(isPublic(QHostAddress(QLatin1String(closed))));
    }
    for (const char* open : {"192.0.32.10", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1",
                             "::ffff:8.8.8.8", "64:ff9b::808:808"}) {
        INFO(open);
        CHECK(isPublic(QHostAddress(QLatin1String(open))));
    }
    CHECK_FALSE(isPublic(QHostAddress()));
}

TEST_CASE("Pictures are told by their first bytes", "[pictures]")
{
    CHECK(pictureType("\xff\xd8\xff\xe0 jfif") == QStringLiteral("image/jpeg"));
    CHECK(pictureType("GIF89a...") == QStringLiteral("image/gif"));
    CHECK(pictureType(QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16)) == QStringLiteral("image/webp"));
    CHECK(pictureType("").isEmpty());
    CHECK(pictureType("RIFF....WAVE").isEmpty());
    CHECK(pictureType("<svg/>").isEmpty());
}
