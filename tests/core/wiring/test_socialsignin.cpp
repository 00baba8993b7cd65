#include "app/wiring/social/socialsignin.h"
#include "core/base/fakeclock.h"
#include "tests/support/catch.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace heddle;

namespace {

/// A server of the Mastodon API as far as signing in goes (docs.joinmastodon.org/client/token).
struct Server {
    QTcpServer server;
    QStringList paths;
    QList<QByteArray> requests;
    QByteArray app = R"({"client_id":"app-7","client_secret":"s3"})";

    Server()
    {
        REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            auto* client = server.nextPendingConnection();
            QObject::connect(client, &QTcpSocket::readyRead, client,
                             [this, client] { take(client); });
        });
    }
    void take(QTcpSocket* client)
    {
        const QByteArray all = client->property("all").toByteArray() + client->readAll();
        client->setProperty("all", all);
        const qsizetype end = all.indexOf("\r\n\r\n");
        const qsizetype length = all.toLower().indexOf("content-length: ");
        if (end < 0
            || (length >= 0
                && all.size() - end - 4 < all.mid(length + 16).split('\r').first().toLongLong()))
            return;
        const QString path = QString::fromLatin1(all.split(' ').value(1));
        paths.append(path);
        requests.append(all);
        QByteArray body = app;
        if (path == QStringLiteral("/oauth/token"))
            body = R"({"access_token":"token-1","token_type":"Bearer","created_at":1})";
        else if (path.endsWith(QStringLiteral("verify_credentials")))
            body = R"({"id":"1","acct":"northwind"})";
        client->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        client->disconnectFromHost();
    }
    QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
    }
    QUrlQuery form(qsizetype request) const
    {
        const QByteArray& all = requests.at(request);
        return QUrlQuery(QString::fromUtf8(all.mid(all.indexOf("\r\n\r\n") + 4)));
    }
};

/// The person says yes: the browser goes back with a code.
void comeBack(const QUrl& page)
{
    const QUrlQuery query(page);
    const QUrl back(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    QTcpSocket browser;
    browser.connectToHost(back.host(), static_cast<quint16>(back.port()));
    REQUIRE(browser.waitForConnected(2000));
    browser.write("GET /?code=c-1&state=" + query.queryItemValue(QStringLiteral("state")).toUtf8()
                  + " HTTP/1.1\r\n\r\n");
    REQUIRE(QTest::qWaitFor([&] { return browser.bytesAvailable() > 0; }));
}

struct Fixture {
    FakeClock clock;
    Server server;
    app::SocialSignIn signIn{clock};
    QUrl page;

    Async<service::SignedIn> begin(const QString& address)
    {
        return signIn.signIn(address, [this](const QUrl& shown) { page = shown; });
    }
    Result<service::SignedIn> wait(const Async<service::SignedIn>& answer)
    {
        REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
        return answer.result();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "A person signs in to a social server with the browser", "[social]")
{
    const auto answer = begin(server.address());
    REQUIRE(QTest::qWaitFor([this] { return !page.isEmpty(); }));
    const QUrlQuery asked(page);
    const QString redirect =
        asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded);
    CHECK(page.path() == QStringLiteral("/oauth/authorize"));
    CHECK(asked.queryItemValue(QStringLiteral("client_id")) == QStringLiteral("app-7"));
    CHECK(asked.queryItemValue(QStringLiteral("code_challenge_method")) == QStringLiteral("S256"));
    // Servers take only the address that was registered.
    CHECK(server.form(0).queryItemValue(QStringLiteral("redirect_uris"), QUrl::FullyDecoded)
          == redirect);
    comeBack(page);
    const auto signedIn = wait(answer);
    REQUIRE(signedIn);
    CHECK(signedIn->secret == QStringLiteral("token-1"));
    CHECK(signedIn->name == QStringLiteral("@northwind@127.0.0.1"));
    CHECK(server.form(1).queryItemValue(QStringLiteral("client_secret")) == QStringLiteral("s3"));
    CHECK_FALSE(server.form(1).queryItemValue(QStringLiteral("code_verifier")).isEmpty());
    CHECK(server.requests.at(2).contains("Bearer token-1"));
}

TEST_CASE_METHOD(Fixture, "Signing in ends when another attempt begins, or nobody comes back",
                 "[social]")
{
    const auto first = begin(server.address());
    const auto second = begin(server.address());
    CHECK(wait(first).error().code == ErrorCode::Cancelled);
    REQUIRE(QTest::qWaitFor([this] { return !page.isEmpty(); }));
    clock.advance(11min);
    CHECK(wait(second).error().code == ErrorCode::Timeout);
}

TEST_CASE_METHOD(Fixture, "No secret travels to an address that is not safe", "[social]")
{
    CHECK(wait(begin(QStringLiteral("http://social.test"))).error().code == ErrorCode::BadInput);
    CHECK(wait(begin(QStringLiteral("file:///etc"))).error().code == ErrorCode::BadInput);
    CHECK(server.requests.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A server that registers no programs says so", "[social]")
{
    server.app = "{}";
    CHECK(wait(begin(server.address())).error().code == ErrorCode::BadInput);
    CHECK(page.isEmpty());
}
