#include "core/base/fakeclock.h"
#include "core/channel/email/oauth/browsersignin.h"
#include "core/channel/email/oauth/devicesignin.h"
#include "core/channel/email/oauth/tokensource.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedtransport.h"

#include <QTcpSocket>
#include <QTest>

using namespace heddle;
using namespace heddle::email;

namespace {

/// The answers of a provider, in order; keeps what was asked.
struct Provider {
    QTcpServer server;
    QList<QByteArray> answers;
    QList<QUrlQuery> asked;

    Provider()
    {
        REQUIRE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            auto* client = server.nextPendingConnection();
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
                const QByteArray all = client->property("all").toByteArray() + client->readAll();
                client->setProperty("all", all);
                const qsizetype end = all.indexOf("\r\n\r\n");
                const qsizetype length = all.toLower().indexOf("content-length: ");
                if (end < 0 || length < 0
                    || all.size() - end - 4 < all.mid(length + 16).split('\r').first().toLongLong())
                    return;
                asked.append(QUrlQuery(QString::fromUtf8(all.mid(end + 4))));
                const QByteArray answer = answers.isEmpty() ? "{}" : answers.takeFirst();
                client->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                              + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
                client->disconnectFromHost();
            });
        });
    }
    OAuthProvider description() const
    {
        const QString base = QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
        return {QStringLiteral("test"),
                QStringLiteral("Test"),
                QUrl(base + QStringLiteral("/authorize")),
                QUrl(base + QStringLiteral("/token")),
                QUrl(base + QStringLiteral("/device")),
                {QStringLiteral("mail"), QStringLiteral("offline")},
                {{QStringLiteral("prompt"), QStringLiteral("consent")}}};
    }
    QString field(qsizetype which, const char* field) const
    {
        return asked.at(which).queryItemValue(QString::fromLatin1(field), QUrl::FullyDecoded);
    }
};

struct MemoryKeep final : TokenKeep {
    QByteArray kept;

    Async<QByteArray> load() override { return answered(Result<QByteArray>(kept)); }
    Async<void> keep(const QByteArray& tokens) override
    {
        kept = tokens;
        return answered(Done());
    }
};

template<class T>
struct Waiting {
    std::optional<Result<T>> answer;
    QObject owner;

    explicit Waiting(const Async<T>& future)
    {
        whenDone(future, &owner, [this](const Result<T>& result) { answer.emplace(result); });
    }
    const Result<T>& wait()
    {
        REQUIRE(QTest::qWaitFor([this] { return answer.has_value(); }, 5000));
        return *answer;
    }
};

/// What a browser gets for this address.
QByteArray get(const QUrl& page)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(page.port()));
    socket.write("GET " + page.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                 + " HTTP/1.1\r\nHost: x\r\n\r\n");
    REQUIRE(
        QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000));
    return socket.readAll();
}

const OAuthClient client{QStringLiteral("our id"), QStringLiteral("s+ecret&")};

} // namespace

TEST_CASE("Providers are described by data, and only by safe addresses", "[oauth]")
{
    const auto known = knownProviders();
    REQUIRE(known.size() == 2);
    CHECK(known.at(0).id == QStringLiteral("google"));
    CHECK(known.at(0).extra.value(QStringLiteral("access_type")) == QStringLiteral("offline"));
    CHECK(known.at(1).id == QStringLiteral("microsoft"));
    CHECK_FALSE(known.at(1).device.isEmpty());
    CHECK_FALSE(readProvider("{}"));
    CHECK_FALSE(readProvider("not json"));
    CHECK_FALSE(readProvider(R"({"id":"x","authorize":"https://a","token":"http://b.example/t"})"));
    CHECK_FALSE(readProvider(R"({"id":"x","authorize":"ftp://a","token":"https://b"})"));
    CHECK(readProvider(R"({"id":"x","authorize":"https://a","token":"http://127.0.0.1:1/t"})"));

    const auto found = providerFromDiscovery(
        R"({"issuer":"https://id.example","authorization_endpoint":"https://id.example/a",
            "token_endpoint":"https://id.example/t"})",
        QStringLiteral("https://id.example"), {QStringLiteral("imap")});
    REQUIRE(found);
    CHECK(found->token == QUrl(QStringLiteral("https://id.example/t")));
    CHECK(found->scopes == QStringList{QStringLiteral("imap")});
    CHECK(readProvider(toJson(*found)) == *found);
    CHECK_FALSE(providerFromDiscovery("{}", QStringLiteral("https://id.example"), {}));
    CHECK_FALSE(providerFromDiscovery(R"({"issuer":"https://other.example"})",
                                      QStringLiteral("https://id.example"), {}));
}

TEST_CASE("A token answer is read with distrust", "[oauth]")
{
    const Timestamp now{1'000'000};
    const auto good =
        readTokenReply(R"({"access_token":"a","refresh_token":"r","expires_in":60})", now);
    REQUIRE(good);
    CHECK(*good == OAuthTokens{QStringLiteral("a"), QStringLiteral("r"), now + 60s});
    CHECK(readTokenReply(R"({"access_token":"a","expires_in":1e300})", now)->expires
          < now + 400 * 24h);
    CHECK(readTokenReply(R"({"access_token":"a","expires_in":-5})", now)->expires == now);
    const auto cause = [&](const char* body) { return readTokenReply(body, now).error().code; };
    CHECK(cause(R"({"error":"invalid_grant"})") == ErrorCode::AuthFailed);
    CHECK(cause(R"({"error":"authorization_pending"})") == ErrorCode::Conflict);
    CHECK(cause(R"({"error":"invalid_client"})") == ErrorCode::Refused);
    CHECK(cause("{}") == ErrorCode::BadInput);
    CHECK(cause("<html>") == ErrorCode::BadInput);
    CHECK(*tokensFromJson(toJson(*good)) == *good);
    CHECK_FALSE(tokensFromJson("{}"));
}

TEST_CASE("A person signs in with the browser", "[oauth]")
{
    FakeClock clock;
    Provider provider;
    TokenEndpoint endpoint(provider.description(), client, clock);
    QUrl page;
    BrowserSignIn signIn(endpoint, [&](const QUrl& url) { page = url; });
    Waiting<OAuthTokens> tokens(signIn.run(QStringLiteral("a+b@x.test")));
    const QUrlQuery query(page);
    const auto asked = [&](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    CHECK(page.path() == QStringLiteral("/authorize"));
    CHECK(asked("client_id") == QStringLiteral("our id"));
    CHECK(asked("scope") == QStringLiteral("mail offline"));
    CHECK(asked("prompt") == QStringLiteral("consent"));
    CHECK(asked("login_hint") == QStringLiteral("a+b@x.test"));
    CHECK(asked("state").size() >= 40);
    QUrl back(asked("redirect_uri"));
    const auto goBack = [&](const QString& state, const QString& rest) {
        back.setQuery(QStringLiteral("state=") + state + QLatin1Char('&') + rest);
        return get(back);
    };

    SECTION("the code is exchanged, proven by the verifier")
    {
        provider.answers = {R"({"access_token":"at","refresh_token":"rt","expires_in":3600})"};
        CHECK(goBack(asked("state"), QStringLiteral("code=c%2B1")).contains("200 OK"));
        REQUIRE(tokens.wait());
        CHECK(tokens.wait()->access == QStringLiteral("at"));
        CHECK(tokens.wait()->expires == clock.now() + 3600s);
        CHECK(provider.field(0, "code") == QStringLiteral("c+1"));
        CHECK(provider.field(0, "client_secret") == client.secret);
        CHECK(provider.field(0, "redirect_uri") == asked("redirect_uri"));
        const auto challenge = QCryptographicHash::hash(
            provider.field(0, "code_verifier").toLatin1(), QCryptographicHash::Sha256);
        CHECK(
            asked("code_challenge").toLatin1()
            == challenge.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    SECTION("a code with a foreign state is not taken, the right one still is")
    {
        provider.answers = {R"({"access_token":"at"})"};
        CHECK(goBack(QStringLiteral("forged"), QStringLiteral("code=evil")).contains("404"));
        CHECK(goBack({}, QStringLiteral("code=evil")).contains("404"));
        CHECK(provider.asked.isEmpty());
        (void)goBack(asked("state"), QStringLiteral("code=good"));
        REQUIRE(tokens.wait());
        CHECK(provider.field(0, "code") == QStringLiteral("good"));
    }
    SECTION("the person says no")
    {
        (void)goBack(asked("state"), QStringLiteral("error=access_denied"));
        CHECK(tokens.wait().error().code == ErrorCode::AuthFailed);
    }
    SECTION("nobody signs in")
    {
        clock.advance(11min);
        CHECK(tokens.wait().error().code == ErrorCode::Timeout);
    }
    SECTION("the provider refuses the code")
    {
        provider.answers = {R"({"error":"invalid_grant"})"};
        (void)goBack(asked("state"), QStringLiteral("code=old"));
        CHECK(tokens.wait().error().code == ErrorCode::AuthFailed);
    }
}

TEST_CASE("A person signs in on another device", "[oauth]")
{
    FakeClock clock;
    Provider provider;
    auto description = provider.description();
    SECTION("after a while")
    {
        provider.answers = {R"({"device_code":"d","user_code":"AB-CD","interval":5,"expires_in":60,
                               "verification_uri":"https://x.test/device"})",
                            R"({"error":"authorization_pending"})", R"({"error":"slow_down"})",
                            R"({"access_token":"at","refresh_token":"rt"})"};
        TokenEndpoint endpoint(description, client, clock);
        DeviceSignIn signIn(endpoint);
        QString code;
        QObject::connect(&signIn, &DeviceSignIn::codeGiven,
                         [&](const QUrl&, const QString& given) { code = given; });
        Waiting<OAuthTokens> tokens(signIn.run());
        REQUIRE(QTest::qWaitFor([&] { return !code.isEmpty(); }, 5000));
        CHECK(code == QStringLiteral("AB-CD"));
        for (const qsizetype asked : {2, 3, 4}) {
            REQUIRE(QTest::qWaitFor([&] { return clock.nextDue() != Timestamp::never(); }, 5000));
            const auto wait = clock.nextDue() - clock.now();
            CHECK(wait == (asked == 4 ? Duration(10s) : Duration(5s)));
            clock.advance(wait);
            REQUIRE(QTest::qWaitFor([&] { return provider.asked.size() == asked; }, 5000));
            QTest::qWait(20);
        }
        REQUIRE(tokens.wait());
        CHECK(tokens.wait()->access == QStringLiteral("at"));
        CHECK(provider.field(1, "device_code") == QStringLiteral("d"));
    }
    SECTION("not where the provider has no such thing")
    {
        description.device.clear();
        TokenEndpoint endpoint(description, client, clock);
        DeviceSignIn signIn(endpoint);
        CHECK(Waiting<OAuthTokens>(signIn.run()).wait().error().code == ErrorCode::Unsupported);
    }
}

TEST_CASE("Tokens are renewed ahead of their end, once for all who ask", "[oauth]")
{
    FakeClock clock;
    Provider provider;
    TokenEndpoint endpoint(provider.description(), client, clock);
    MemoryKeep keep;
    TokenSource source(endpoint, keep);
    const auto ask = [&] { return Waiting<QString>(source.secret()).wait(); };
    keep.kept = toJson({QStringLiteral("old"), QStringLiteral("r1"), clock.now() + 1h});

    SECTION("a good one is given as it is")
    {
        CHECK(*ask() == QStringLiteral("old"));
        CHECK(provider.asked.isEmpty());
    }
    SECTION("one that ends soon is renewed and the new one kept")
    {
        clock.advance(56min);
        provider.answers = {R"({"access_token":"new","expires_in":3600})"};
        Waiting<QString> first(source.secret());
        Waiting<QString> second(source.secret());
        CHECK(*first.wait() == QStringLiteral("new"));
        CHECK(*second.wait() == QStringLiteral("new"));
        CHECK(provider.asked.size() == 1);
        CHECK(provider.field(0, "refresh_token") == QStringLiteral("r1"));
        // The provider gave no new refresh token: the old one goes on.
        CHECK(tokensFromJson(keep.kept)->refresh == QStringLiteral("r1"));
        CHECK(*ask() == QStringLiteral("new"));
    }
    SECTION("one the mail server refused is renewed although it looks good")
    {
        CHECK(*ask() == QStringLiteral("old"));
        CHECK(source.refused());
        provider.answers = {R"({"access_token":"new","refresh_token":"r2"})"};
        CHECK(*ask() == QStringLiteral("new"));
        CHECK(tokensFromJson(keep.kept)->refresh == QStringLiteral("r2"));
    }
    SECTION("a grant taken back needs a person")
    {
        clock.advance(2h);
        provider.answers = {R"({"error":"invalid_grant"})"};
        CHECK(ask().error().code == ErrorCode::AuthFailed);
    }
    SECTION("without a refresh token too")
    {
        keep.kept = toJson({QStringLiteral("old"), {}, clock.now()});
        CHECK(ask().error().code == ErrorCode::AuthFailed);
        CHECK_FALSE(source.refused());
    }
    SECTION("nobody to ask is not a refusal")
    {
        clock.advance(2h);
        provider.server.close();
        CHECK(ask().error().code == ErrorCode::Offline);
    }
}
