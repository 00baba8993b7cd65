#include "core/base/fakeclock.h"
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/mastodon/mastodonmedia.h"
#include "core/channel/social/web/networkweb.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedweb.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using heddle::test::ScriptedStream;
using heddle::test::ScriptedWeb;

namespace {

QByteArray status(const QByteArray& id, const QByteArray& more = {})
{
    return R"({"id":")" + id
           + R"(","content":"<p>late</p>","created_at":"2026-11-20T14:02:00Z","visibility":"public",)"
             R"("account":{"id":"7","acct":"nora@far.test","display_name":"Nora"})"
           + more + "}";
}

QByteArray mention(const QByteArray& id, const QByteArray& of)
{
    return R"({"id":")" + id + R"(","type":"mention","status":)" + of + "}";
}

social::WebAnswer good(const QByteArray& body)
{
    return {.status = 200, .body = body};
}

/// An account over a played server, signed in, with nothing said to it yet.
struct Rig {
    FakeClock clock{Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))};
    ScriptedWeb web;
    social::HostBudget budget;
    social::MastodonChannel channel{
        social::MastodonAccount{QStringLiteral("@northwind"),
                                QStringLiteral("https://social.test")},
        social::MastodonTools{web, budget, clock, [](const QString& html) { return html; },
                              [] { return answered<QString>(QStringLiteral("token-1")); }}};
    QList<Inbound> arrived;

    Rig()
    {
        QObject::connect(&channel, &channel::Channel::arrived, &channel,
                         [this](const Inbound& inbound) { arrived.append(inbound); });
        web.answers = {good(R"({"id":"1","acct":"northwind"})"), good("[]")};
        channel.start({});
        pass(Duration::zero());
        REQUIRE(channel.state().health == ChannelHealth::Working);
        REQUIRE(web.streams.size() == 1);
    }
    void pass(Duration span)
    {
        clock.advance(span);
        for (int turn = 0; turn < 60; ++turn)
            QCoreApplication::processEvents();
        clock.advance(Duration::zero());
        for (int turn = 0; turn < 60; ++turn)
            QCoreApplication::processEvents();
    }
    ScriptedStream& stream()
    {
        REQUIRE(web.streams.last());
        return *web.streams.last();
    }
};

} // namespace

TEST_CASE("Events are read however the stream is cut", "[social]")
{
    const QByteArray whole = ":thump\n\nevent: notification\ndata: {\"a\":1}\n\nevent:delete\r\n"
                             "data:17\r\n\r\ndata: one\ndata: two\n\nevent: filters_changed\n\n";
    const QList<social::ServerEvent> expected{
        {"notification", "{\"a\":1}"}, {"delete", "17"}, {"", "one\ntwo"}};
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        social::EventReader reader;
        const auto first = reader.read(whole.left(cut));
        CHECK(first + reader.read(whole.mid(cut)) == expected);
    }
    social::EventReader reader;
    const QByteArray endless(3 * social::EventReader::longest, 'x');
    CHECK(reader.read("data: " + endless + "\n\n").isEmpty());
    CHECK(reader.read("data: 1\n\n") == QList<social::ServerEvent>{{"", "1"}});
}

TEST_CASE("What the stream tells of is there at once, and polling gets rarer", "[social]")
{
    Rig rig;
    CHECK(rig.stream().request.url
          == QUrl(QStringLiteral("https://social.test/api/v1/streaming/user")));
    rig.web.answers = {good("[]"), good("[" + mention("9", status("100")) + "]")};
    Q_EMIT rig.stream().opened();
    rig.pass(Duration::zero());
    CHECK(rig.arrived.isEmpty());
    Q_EMIT rig.stream().received("event: notification\ndata: {}\n\n");
    rig.pass(Duration::zero());
    CHECK(rig.arrived.size() == 1);
    const auto asked = rig.web.requests.size();
    rig.pass(100s);
    CHECK(rig.web.requests.size() == asked);
    rig.pass(25s);
    CHECK(rig.web.requests.size() == asked + 1);
}

TEST_CASE("A mention that its author deletes is withdrawn as the stream tells it", "[social]")
{
    Rig rig;
    rig.web.answers = {good("[" + mention("9", status("100")) + "]")};
    Q_EMIT rig.stream().opened();
    rig.pass(Duration::zero());
    REQUIRE(rig.arrived.size() == 1);
    Q_EMIT rig.stream().received("event: delete\ndata: 55\n\nevent: delete\ndata: 100\n\n");
    REQUIRE(rig.arrived.size() == 2);
    CHECK(rig.arrived[1].change == InboundChange::Withdrawn);
    CHECK(rig.arrived[1].key == QStringLiteral("mastodon:social.test/100"));
}

TEST_CASE("A stream that breaks is polled for, and opened again later and later", "[social]")
{
    Rig rig;
    rig.web.answers = {good("[]"), good("[]"), good("[]"), good("[]"), good("[]")};
    Q_EMIT rig.stream().opened();
    rig.pass(Duration::zero());
    const auto asked = rig.web.requests.size();
    Q_EMIT rig.stream().ended(200);
    rig.pass(Duration::zero());
    CHECK(rig.web.requests.size() == asked + 1); // at once: what came as it broke
    CHECK(rig.web.streams.size() == 1);
    rig.pass(15s);
    CHECK(rig.web.streams.size() == 2);
    Q_EMIT rig.stream().ended(0);
    rig.pass(15s);
    CHECK(rig.web.streams.size() == 2);
    rig.pass(15s);
    CHECK(rig.web.streams.size() == 3);
    rig.channel.stop();
    rig.pass(Duration::zero());
    CHECK_FALSE(rig.web.streams.last());
}

TEST_CASE("A server that has its streams elsewhere is asked where", "[social]")
{
    Rig rig;
    rig.web.answers = {
        good(R"({"configuration":{"urls":{"streaming":"wss://stream.social.test"}}})")};
    Q_EMIT rig.stream().ended(301);
    rig.pass(Duration::zero());
    REQUIRE(rig.web.streams.size() == 2);
    CHECK(rig.stream().request.url.host() == QStringLiteral("stream.social.test"));
    CHECK(rig.stream().request.url.scheme() == QStringLiteral("https"));
}

TEST_CASE("A token is shown to no streaming host that is not safe", "[social]")
{
    const QUrl server(QStringLiteral("https://social.test"));
    const auto hostIn = [&](const QByteArray& address) {
        return social::streamingHost(
            R"({"configuration":{"urls":{"streaming":")" + address + R"("}}})", server);
    };
    CHECK(hostIn("wss://other.test").host() == QStringLiteral("other.test"));
    CHECK(hostIn("ws://other.test").isEmpty());
    CHECK(hostIn("wss://a:b@other.test").isEmpty());
    CHECK(hostIn("").isEmpty());
    CHECK(social::streamingHost("[", server).isEmpty());
}

TEST_CASE("Pictures of a post come with it; what cannot be had is left out", "[social]")
{
    Rig rig;
    const QByteArray media = R"(,"media_attachments":[)"
                             R"({"url":"https://cdn.test/a/cat.png","description":"A cat"},)"
                             R"({"url":"https://cdn.test/gone.png"}])";
    social::WebAnswer picture = good("PNG");
    picture.headers = {{"content-type", "image/png; q=1"}};
    rig.web.answers = {good("[" + mention("9", status("100", media)) + "]"), picture,
                       social::WebAnswer{.status = 404}};
    Q_EMIT rig.stream().opened();
    rig.pass(Duration::zero());
    REQUIRE(rig.arrived.size() == 1);
    CHECK(rig.arrived[0].files
          == QList<MailPart>{{.name = QStringLiteral("cat.png"),
                              .type = QStringLiteral("image/png"),
                              .content = "PNG"}});
    CHECK(rig.arrived[0].text.contains(QStringLiteral("A cat")));
    const auto asked = rig.web.requests.size();
    CHECK(rig.web.sentHeader(asked - 1, "Authorization").isEmpty());
    CHECK(rig.web.requests.at(asked - 1).reach == social::WebReach::PublicOnly);
}

TEST_CASE("An answer goes out with its files, when the server is done with them", "[social]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("box.png")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("PNG");
    file.close();
    Rig rig;
    Outbound outbound{.messageId = QStringLiteral("m1"), .text = QStringLiteral("Here it is")};
    outbound.files = {{.name = QStringLiteral("bo\"x.png"),
                       .type = QStringLiteral("image/png"),
                       .path = file.fileName()}};
    SECTION("posted")
    {
        rig.web.answers = {social::WebAnswer{.status = 202, .body = R"({"id":"m7"})"},
                           good(R"({"id":"m7"})"), good(status("200"))};
        const auto sent = rig.channel.send(outbound);
        rig.pass(Duration::zero());
        CHECK_FALSE(sent.isFinished());
        CHECK(rig.web.requests.last().body.contains("filename=\"bo_x.png\""));
        rig.pass(1s);
        REQUIRE(sent.isFinished());
        CHECK(sent.result()->outcome == DeliveryOutcome::Accepted);
        CHECK(rig.web.requests.last().body.contains("media_ids%5B%5D=m7"));
    }
    SECTION("the server takes no such file")
    {
        rig.web.answers = {
            social::WebAnswer{.status = 422, .body = R"({"error":"Unsupported type"})"}};
        const auto sent = rig.channel.send(outbound);
        rig.pass(Duration::zero());
        REQUIRE(sent.isFinished());
        CHECK(sent.result()->outcome == DeliveryOutcome::Refused);
        CHECK(sent.result()->words == QStringLiteral("Unsupported type"));
    }
    SECTION("the line drops before anything was posted")
    {
        rig.web.answers = {failure(ErrorCode::Timeout)};
        const auto sent = rig.channel.send(outbound);
        rig.pass(Duration::zero());
        REQUIRE(sent.isFinished());
        CHECK(sent.result()->outcome == DeliveryOutcome::Deferred);
    }
}

TEST_CASE("A stream over the network is read as it comes, and its end is told", "[social]")
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QTcpSocket* line = nullptr;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        line = server.nextPendingConnection();
        QObject::connect(line, &QTcpSocket::readyRead, line, [line] {
            if (line->readAll().contains("\r\n\r\n"))
                line->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        });
    });
    social::NetworkWeb web;
    const auto stream =
        web.open({.url = QUrl(QStringLiteral("http://127.0.0.1:%1/api").arg(server.serverPort()))});
    bool isOpen = false;
    QByteArray said;
    std::optional<int> end;
    QObject::connect(stream.get(), &social::WebStream::opened, stream.get(),
                     [&] { isOpen = true; });
    QObject::connect(stream.get(), &social::WebStream::received, stream.get(),
                     [&](const QByteArray& bytes) { said += bytes; });
    QObject::connect(stream.get(), &social::WebStream::ended, stream.get(),
                     [&](int status) { end = status; });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }));
    line->write("data: 1\n\n");
    REQUIRE(QTest::qWaitFor([&] { return said == "data: 1\n\n"; }));
    CHECK_FALSE(end);
    line->abort();
    REQUIRE(QTest::qWaitFor([&] { return end.has_value(); }));
    CHECK(*end == 200);
}

TEST_CASE("What a stranger's post names is not fetched from this machine", "[social]")
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    social::NetworkWeb web;
    const auto answer =
        web.send({.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())),
                  .reach = social::WebReach::PublicOnly});
    REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
    CHECK(answer.result().error().code == ErrorCode::Refused);
    CHECK_FALSE(server.hasPendingConnections());
}
