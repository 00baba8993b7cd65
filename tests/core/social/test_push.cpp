#include "core/base/fakeclock.h"
#include "core/channel/social/push/pushchannel.h"
#include "core/service/listening/pushplace.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace heddle;

namespace {

const QByteArray secret = "kettle-and-lid";

QByteArray post(const QByteArray& number)
{
    return "{\"link\": \"https://shop.test/review/" + number
           + "\", \"author\": \"Mia\", \"text\": \"The lid broke\", \"at\": "
             "\"2026-11-20T14:00:00Z\", \"followers\": 120}";
}

QByteArray signatureOf(const QByteArray& body, const QByteArray& key = secret)
{
    return "X-Hub-Signature-256: sha256="
           + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex()
           + "\r\n";
}

QByteArray tokenOf(const QByteArray& token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

/// A push feed on a free port; the clock stands at 15:00 of the day of the posts.
struct Rig {
    FakeClock clock{Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))};
    social::PushServer server{clock};
    std::unique_ptr<social::PushChannel> channel = open(QStringLiteral("Reviews"));
    QList<Inbound> arrived;
    bool acknowledges = true;
    QString kept = QString::fromUtf8(secret);

    Rig()
    {
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) {
                             arrived.append(inbound);
                             if (acknowledges)
                                 channel->acknowledge(inbound.key);
                         });
        channel->start({});
        REQUIRE(channel->state().health == ChannelHealth::Working);
    }
    std::unique_ptr<social::PushChannel> open(const QString& name)
    {
        return std::make_unique<social::PushChannel>(
            social::PushAccount{name, QHostAddress::LocalHost, 0, QStringLiteral("/reviews")},
            social::PushTools{server, clock, [](const QString& html) { return html; },
                              [this] { return answered<QString>(kept); }});
    }
    static QByteArray request(const QByteArray& body, const QByteArray& headers,
                              const QByteArray& start = "POST /reviews")
    {
        return start + " HTTP/1.1\r\nHost: x\r\n" + headers
               + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    /// Sends in pieces; answers with the status, 0 for none.
    int send(const QByteArray& bytes, qsizetype piece = 1'000'000)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, server.port());
        QByteArray answer;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket,
                         [&] { answer += socket.readAll(); });
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }))
            return 0;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            socket.write(bytes.mid(at, piece));
            socket.flush();
            QCoreApplication::processEvents();
        }
        const bool hasEnded =
            QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; },
                            acknowledges ? 5000 : 200);
        said = hasEnded ? answer : QByteArray();
        return said.startsWith("HTTP/1.1 ") ? said.mid(9, 3).toInt() : 0;
    }

    QByteArray said;
};

} // namespace

TEST_CASE("A push with a signature or a token is taken, whole or in pieces", "[social]")
{
    Rig rig;
    const QByteArray body = post("1");
    CHECK(rig.send(Rig::request(body, signatureOf(body))) == 200);
    REQUIRE(rig.arrived.size() == 1);
    const Inbound& first = rig.arrived.first();
    CHECK(first.key == QStringLiteral("link:shop.test/review/1"));
    CHECK(first.direction == Direction::About);
    CHECK(first.senderAddress == QStringLiteral("mia@shop.test"));
    CHECK(first.text == QStringLiteral("The lid broke"));
    CHECK(first.post->audience == 120);
    CHECK(first.post->network == QStringLiteral("push"));
    CHECK(first.account == QStringLiteral("Reviews"));
    CHECK(rig.send(Rig::request('[' + post("2") + ',' + post("3") + ']', tokenOf(secret)), 7)
          == 200);
    CHECK(rig.arrived.size() == 3);
    CHECK(rig.said.contains("2 taken"));
}

TEST_CASE("A forged push changes nothing", "[social]")
{
    Rig rig;
    const QByteArray body = post("1");
    const QByteArray headers[] = {"", tokenOf("wrong"), tokenOf(""),
                                  "Authorization: Basic " + secret.toBase64() + "\r\n",
                                  signatureOf(post("2")), signatureOf(body, "wrong"),
                                  signatureOf(body, ""), "X-Hub-Signature-256: sha256=\r\n",
                                  "X-Hub-Signature-256: sha1=" + QByteArray(40, '0') + "\r\n",
                                  // A wrong signature is not mended by a right token.
                                  signatureOf(post("2")) + tokenOf(secret)};
    for (const QByteArray& header : headers) {
        INFO(header.toStdString());
        CHECK(rig.send(Rig::request(body, header)) == 401);
    }
    rig.kept.clear();
    CHECK(rig.send(Rig::request(body, signatureOf(body, ""))) == 401);
    CHECK(rig.arrived.isEmpty());
}

TEST_CASE("A push is answered when the journal has it, and never before", "[social]")
{
    Rig rig;
    rig.acknowledges = false;
    const QByteArray body = '[' + post("1") + ',' + post("2") + ']';
    CHECK(rig.send(Rig::request(body, tokenOf(secret))) == 0);
    REQUIRE(rig.arrived.size() == 2);
    rig.channel->acknowledge(rig.arrived.first().key);
    rig.channel->acknowledge(QStringLiteral("link:elsewhere"));
    rig.channel->acknowledge(rig.arrived.last().key);
    rig.acknowledges = true;
    // What got no answer is sent again, under the same keys.
    CHECK(rig.send(Rig::request(body, tokenOf(secret))) == 200);
    CHECK(rig.arrived.at(2).key == rig.arrived.at(0).key);
}

TEST_CASE("What is no push is refused with its reason", "[social]")
{
    Rig rig;
    const auto sent = [&](const QByteArray& body) {
        return rig.send(Rig::request(body, tokenOf(secret)));
    };
    CHECK(sent("{") == 400);
    CHECK(sent("[]") == 400);
    CHECK(sent("[1]") == 400);
    CHECK(sent('[' + post("1") + ",{\"author\": \"x\", \"text\": \"y\"}]") == 400);
    CHECK(rig.said.contains("post 2: it needs a link or an id"));
    CHECK(rig.arrived.isEmpty());
    CHECK(rig.send(Rig::request({}, tokenOf(secret), "GET /reviews")) == 405);
    CHECK(rig.send(Rig::request({}, tokenOf(secret), "POST /other")) == 404);
    CHECK(rig.send("nonsense\r\n\r\n") == 400);
    CHECK(rig.send("POST /reviews HTTP/1.1\r\nX: " + QByteArray(20'000, 'x')) == 431);
    CHECK(rig.send("POST /reviews HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") == 413);
    CHECK(sent(post("1")) == 200);
}

TEST_CASE("A sender that dawdles is let go, and two feeds share no path", "[social]")
{
    Rig rig;
    QTcpSocket slow;
    slow.connectToHost(QHostAddress::LocalHost, rig.server.port());
    REQUIRE(QTest::qWaitFor([&] { return slow.state() == QAbstractSocket::ConnectedState; }));
    slow.write("POST /rev");
    QTest::qWait(50);
    rig.clock.advance(social::PushServer::patience);
    CHECK(QTest::qWaitFor([&] { return slow.state() == QAbstractSocket::UnconnectedState; }));
    const auto other = rig.open(QStringLiteral("Others"));
    other->start({});
    CHECK(other->state().health == ChannelHealth::Failed);
    other->stop();
    CHECK(rig.send(Rig::request(post("1"), tokenOf(secret))) == 200);
    rig.channel->stop();
    CHECK(rig.send(Rig::request(post("1"), tokenOf(secret))) == 0);
}

TEST_CASE("A post of a push or table is read field by field, and says what is wrong", "[social]")
{
    const social::PushOrigin origin{QStringLiteral("Reviews"),
                                    [](const QString& html) { return html; },
                                    Timestamp{1'700'000'000'000'000}};
    const auto read = [&](const char* json) {
        return social::inboundFrom(QJsonDocument::fromJson(json).object(), origin);
    };
    const auto complete = read(R"({"id": 7, "handle": "@Mia", "author": "Mia K", "title": "Lid",
        "html": "broke", "to_us": "yes", "likes": "3", "at": "2023-11-14T22:00:00+01:00",
        "thread": "t1", "warning": "anger"})");
    REQUIRE(complete);
    CHECK(complete->key == QStringLiteral("id:Reviews 7"));
    CHECK(complete->direction == Direction::Inbound);
    CHECK(complete->senderAddress == QStringLiteral("mia@reviews"));
    CHECK(complete->senderName == QStringLiteral("Mia K"));
    CHECK(complete->text == QStringLiteral("broke"));
    CHECK(complete->conversation == QStringLiteral("t1"));
    CHECK(complete->post->likes == 3);
    CHECK(complete->post->replies == -1);
    CHECK(complete->at.micros == 1'699'995'600'000'000);
    const auto late = read(R"({"id": "1", "author": "M", "text": "x", "at": "2099-01-01"})");
    REQUIRE(late);
    CHECK(late->at == origin.now);
    const char* wrong[] = {R"({"author": "M", "text": "x"})",
                           R"({"id": "1", "text": "x"})",
                           R"({"id": "1", "author": "M"})",
                           R"({"id": "1", "author": "M", "text": "x", "likes": "many"})",
                           R"({"id": "1", "author": "M", "text": "x", "at": "yesterday"})",
                           R"({"id": "1", "author": "M", "text": "x", "to_us": "maybe"})",
                           R"({"id": "1", "author": "M", "text": "x", "txt": "y"})",
                           R"({"id": "1", "author": "M", "text": ["x"]})",
                           R"({"link": "javascript:alert", "author": "M", "text": "x"})"};
    for (const char* json : wrong) {
        INFO(json);
        const auto inbound = read(json);
        REQUIRE_FALSE(inbound);
        CHECK(inbound.error().code == ErrorCode::BadInput);
        CHECK_FALSE(inbound.error().detail.isEmpty());
    }
    CHECK(read(R"({"id": "1", "author": "M", "withdrawn": true})")->change
          == InboundChange::Withdrawn);
}

TEST_CASE("The place that is pushed to is written as an address of its own kind", "[social]")
{
    const auto place = service::pushPlaceIn(QStringLiteral("push://127.0.0.1:8478/reviews"));
    REQUIRE(place);
    CHECK(place->port == 8478);
    CHECK(place->path == QStringLiteral("/reviews"));
    for (const char* wrong : {"push://127.0.0.1/reviews", "push://127.0.0.1:8478", "push:reviews",
                              "push://shop.test:80/x", "https://127.0.0.1:8478/reviews"})
        CHECK_FALSE(service::pushPlaceIn(QString::fromLatin1(wrong)));
    CHECK(service::isPushed(QStringLiteral("push://x")));
    CHECK_FALSE(service::isPushed(QStringLiteral("https://push.test/rss")));
}
