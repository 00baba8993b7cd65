// heddle-phone against sipp, an independent SIP implementation (Debian: sip-tester).
#include "tests/peers/phonepair.h"
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

using namespace heddle;
using heddle::test::PhoneDesk;
using heddle::test::waitFor;

namespace {

/// A desk and the exchange's half of its calls.
struct Exchange {
    QTemporaryDir folder;
    SystemClock clock;
    PhoneDesk ann{QStringLiteral("ann"), 440, folder.path(), clock};
    int port = test::freePort();
    QProcess sipp;

    bool isHere()
    {
        if (!QStandardPaths::findExecutable(QStringLiteral("sipp")).isEmpty())
            return true;
        test::skip(QStringLiteral("sipp is not installed (sip-tester)"));
        return false;
    }
    void play(const char* scenario, const QStringList& more = {})
    {
        sipp.setWorkingDirectory(folder.path());
        QStringList arguments{QStringLiteral("-sf"),
                              QStringLiteral(HEDDLE_SOURCE_DIR "/tests/peers/sipp/%1.xml")
                                  .arg(QLatin1String(scenario)),
                              QStringLiteral("-i"),
                              QStringLiteral("127.0.0.1"),
                              QStringLiteral("-p"),
                              QString::number(port),
                              QStringLiteral("-nostdin"),
                              QStringLiteral("-timeout"),
                              QStringLiteral("240"),
                              QStringLiteral("-timeout_error")};
        sipp.setStandardInputFile(QProcess::nullDevice());
        sipp.setStandardOutputFile(QProcess::nullDevice());
        sipp.setStandardErrorFile(QProcess::nullDevice());
        sipp.start(QStringLiteral("sipp"), arguments + more);
        REQUIRE(sipp.waitForStarted());
    }
    QString annPort() const { return ann.address().section(QLatin1Char(':'), -1); }
    QStringList calling(int calls, int ms) const
    {
        return {QStringLiteral("127.0.0.1:") + annPort(),
                QStringLiteral("-s"),
                QStringLiteral("ann"),
                QStringLiteral("-m"),
                QString::number(calls),
                QStringLiteral("-l"),
                QStringLiteral("1"),
                QStringLiteral("-d"),
                QString::number(ms)};
    }
    bool endsWell(int ms = test::patienceMs)
    {
        return waitFor([&] { return sipp.state() == QProcess::NotRunning; }, ms)
               && sipp.exitCode() == 0;
    }
    /// Once it is started as somebody to be called.
    bool listens() const
    {
        const QByteArray end = QByteArray("0100007F:") + QByteArray::number(port, 16).toUpper();
        return waitFor([&] {
            QFile sockets(QStringLiteral("/proc/net/udp"));
            return sockets.open(QIODevice::ReadOnly) && sockets.readAll().contains(end);
        });
    }
    QString address() const { return QStringLiteral("sip:x@127.0.0.1:%1").arg(port); }
    QString dial()
    {
        listens();
        const auto call = ann.engine().ask(
            QStringLiteral("dial"),
            {{QStringLiteral("line"), QStringLiteral("ann")}, {QStringLiteral("to"), address()}});
        waitFor([&] { return call.isFinished(); });
        REQUIRE(call.resultCount() == 1);
        REQUIRE(call.result());
        return call.result()->value(QLatin1String("call")).toString();
    }
    phone::LineSettings registering(const char* secret) const
    {
        auto line = ann.plainLine();
        line.user = QStringLiteral("1001");
        line.secret = QString::fromLatin1(secret);
        line.isRegistering = true;
        line.server = QStringLiteral("127.0.0.1:%1").arg(port);
        return line;
    }
    ChannelState lineState() const { return ann.lines.value(QStringLiteral("ann")); }
};

} // namespace

TEST_CASE("A caller is answered and hangs up", "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    exchange.play("caller", exchange.calling(1, 400));
    REQUIRE(exchange.ann.waitForStage(CallStage::RingingHere));
    CHECK(exchange.ann.newest().number == QStringLiteral("02079460102"));
    CHECK(exchange.ann.newest().name == QStringLiteral("Amira Haddad"));
    REQUIRE(exchange.ann.onCall(QStringLiteral("answer"), exchange.ann.newest().id));
    REQUIRE(exchange.ann.waitForStage(CallStage::Talking));
    CHECK(exchange.ann.newest().codec == QStringLiteral("PCMA"));
    CHECK(exchange.ann.waitForStage(CallStage::Ended));
    CHECK(exchange.ann.newest().end == CallCause::HungUpThere);
    CHECK(exchange.endsWell());
}

TEST_CASE("A caller who withholds the number stays unknown, and giving up is noted", "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    exchange.play("givesup", exchange.calling(1, 300));
    REQUIRE(exchange.ann.waitForStage(CallStage::RingingHere));
    CHECK(exchange.ann.newest().number.isEmpty());
    CHECK(exchange.ann.waitForStage(CallStage::Ended));
    CHECK(exchange.ann.newest().end == CallCause::GivenUp);
    CHECK(exchange.endsWell());
}

TEST_CASE("What an exchange answers to a call is told as what it means", "[sipp]")
{
    const auto [scenario, cause, code] =
        GENERATE(table<const char*, CallCause, int>({{"busy", CallCause::Busy, 486},
                                                     {"refused", CallCause::Refused, 404},
                                                     {"declined", CallCause::Declined, 603}}));
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    exchange.play(scenario, {QStringLiteral("-m"), QStringLiteral("1")});
    const QString call = exchange.dial();
    REQUIRE(exchange.ann.waitForStage(call, CallStage::Ended));
    CHECK(exchange.ann.call(call).end == cause);
    CHECK(exchange.ann.call(call).endCode == code);
    CHECK(exchange.endsWell());
}

TEST_CASE("What the exchange plays before an answer is heard", "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    exchange.play("earlymedia", {QStringLiteral("-m"), QStringLiteral("1")});
    const QString call = exchange.dial();
    REQUIRE(exchange.ann.waitForStage(call, CallStage::RingingThere));
    CHECK(exchange.ann.call(call).codec == QStringLiteral("PCMA"));
    REQUIRE(exchange.ann.waitForStage(call, CallStage::Talking));
    REQUIRE(exchange.ann.onCall(QStringLiteral("end"), call));
    CHECK(exchange.endsWell());
}

TEST_CASE("A line registers with its password, and a wrong one is not tried again", "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    SECTION("right")
    {
        exchange.play("registrar");
        REQUIRE(exchange.listens());
        REQUIRE(exchange.ann.start(exchange.registering("right")));
        CHECK(waitFor([&] { return exchange.lineState().health == ChannelHealth::Working; }));
    }
    SECTION("wrong")
    {
        exchange.play("registrar");
        REQUIRE(exchange.listens());
        REQUIRE(exchange.ann.start(exchange.registering("wrong")));
        CHECK(waitFor([&] { return exchange.lineState().health == ChannelHealth::Failed; }));
        CHECK(exchange.lineState().cause == ErrorCode::AuthFailed);
        QTest::qWait(3'000);
        CHECK(exchange.lineState().health == ChannelHealth::Failed);
    }
    SECTION("nobody there, then somebody")
    {
        REQUIRE(exchange.ann.start(exchange.registering("right")));
        CHECK(waitFor([&] { return exchange.lineState().health == ChannelHealth::Waiting; }));
        CHECK(exchange.lineState().nextTry);
        exchange.play("registrar");
        CHECK(waitFor([&] { return exchange.lineState().health == ChannelHealth::Working; }));
    }
    exchange.sipp.kill();
    exchange.sipp.waitForFinished();
}

TEST_CASE("Three hundred calls in a row leave the memory flat and no ghost", "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    QObject::connect(&exchange.ann.engine(), &phone::PhoneEngine::callChanged,
                     &exchange.ann.engine(), [&](const LiveCall& call) {
                         if (call.stage == CallStage::RingingHere)
                             exchange.ann.engine().command(QStringLiteral("answer"),
                                                           {{QStringLiteral("call"), call.id}});
                         else if (call.isOver())
                             QTimer::singleShot(0, &exchange.ann.engine(), [&, id = call.id] {
                                 exchange.ann.engine().command(QStringLiteral("forget"),
                                                               {{QStringLiteral("call"), id}});
                             });
                     });
    // The gate lets one new call of a source through every two seconds once ten came at once.
    constexpr int burst = 10;
    int source = 0;
    const auto callTimes = [&](int calls) {
        for (int made = 0; made < calls; made += burst) {
            exchange.port = test::freePort();
            exchange.play("caller", exchange.calling(burst, 10)
                                        + QStringList{QStringLiteral("-r"), QStringLiteral("100"),
                                                      QStringLiteral("-i"),
                                                      QStringLiteral("127.0.1.%1").arg(++source)});
            REQUIRE(exchange.endsWell());
        }
    };
    callTimes(150);
    const qint64 before = exchange.ann.memoryKb();
    // A transaction is remembered for 32 s (RFC 3261, timers H and J); then its memory is used anew.
    QTest::qWait(33'000);
    callTimes(150);
    const qint64 after = exchange.ann.memoryKb();
    INFO("kB before " << before << " after " << after);
    CHECK(after < before + before / 20);
    CHECK(exchange.ann.engine().callsOn(QStringLiteral("ann")).isEmpty());
}

TEST_CASE("Garbage on its ports does not stop the telephone, and a flood does not ring on",
          "[sipp]")
{
    Exchange exchange;
    if (!exchange.isHere())
        return;
    REQUIRE(exchange.ann.start(exchange.ann.plainLine()));
    const auto sipPort = static_cast<quint16>(exchange.annPort().toInt());
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    QRandomGenerator random(7);
    const QByteArray good =
        "INVITE sip:ann@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK1\r\n"
        "From: <sip:x@127.0.0.1>;tag=a\r\nTo: <sip:ann@127.0.0.1>\r\nCall-ID: c\r\nCSeq: 1 "
        "INVITE\r\n"
        "Contact: <sip:x@127.0.0.1:9>\r\nContent-Type: application/sdp\r\nContent-Length: "
        "130\r\n\r\n"
        "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 9 RTP/AVP 0 8 96\r\na=rtpmap:96 opus/48000/2\r\n"
        "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAA\r\na=sendrecv\r\n";
    for (int i = 0; i < 100'000; ++i) {
        QByteArray datagram = good;
        switch (random.bounded(4)) {
        case 0:
            datagram.resize(random.bounded(1'400));
            for (char& byte : datagram)
                byte = static_cast<char>(random.bounded(256));
            break;
        case 1: datagram.truncate(random.bounded(int(good.size()))); break;
        case 2:
            for (int change = 0; change < 5; ++change)
                datagram[random.bounded(int(good.size()))] = static_cast<char>(random.bounded(256));
            break;
        default: datagram.insert(random.bounded(int(good.size())), QByteArray(2'000, '(')); break;
        }
        socket.writeDatagram(datagram, QHostAddress::LocalHost, sipPort);
        if (i % 500 == 0)
            QTest::qWait(5);
    }
    const auto alive = exchange.ann.engine().ask(QStringLiteral("status"), {});
    REQUIRE(waitFor([&] { return alive.isFinished(); }));
    CHECK(alive.result());
    CHECK(exchange.ann.engine().callsOn(QStringLiteral("ann")).size() <= 10);
    for (const LiveCall& call : exchange.ann.engine().callsOn(QStringLiteral("ann")))
        CHECK(exchange.ann.onCall(QStringLiteral("end"), call.id));
    QTest::qWait(2'500);
    exchange.play("caller", exchange.calling(1, 200)
                                + QStringList{QStringLiteral("-i"), QStringLiteral("127.0.0.9")});
    REQUIRE(exchange.ann.waitForStage(CallStage::RingingHere));
    CHECK(exchange.ann.onCall(QStringLiteral("answer"), exchange.ann.newest().id));
    CHECK(exchange.endsWell());
}
