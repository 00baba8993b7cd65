// A line over TLS against servers that are to be trusted and others that are not.
#include "tests/peers/phonepair.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>

using namespace heddle;
using heddle::test::freePort;
using heddle::test::PhoneDesk;
using heddle::test::waitFor;

namespace {

/// A TLS server with a certificate of its own making, for one name.
struct Server {
    QTemporaryDir folder;
    int port = freePort();
    QProcess process;

    explicit Server(const QString& name)
    {
        QProcess make;
        make.start(QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                    QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                    QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                    QStringLiteral("-keyout"), key(), QStringLiteral("-out"), certificate(),
                    QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=exchange"), QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=") + name});
        REQUIRE(make.waitForFinished());
        REQUIRE(make.exitCode() == 0);
        process.start(QStringLiteral("openssl"),
                      {QStringLiteral("s_server"), QStringLiteral("-quiet"),
                       QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port),
                       QStringLiteral("-cert"), certificate(), QStringLiteral("-key"), key()});
        REQUIRE(waitFor([this] {
            QTcpSocket probe;
            probe.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
            return probe.waitForConnected(100);
        }));
    }
    ~Server()
    {
        process.kill();
        process.waitForFinished();
    }
    QString key() const { return folder.filePath(QStringLiteral("key.pem")); }
    QString certificate() const { return folder.filePath(QStringLiteral("cert.pem")); }
};

/// A line to that server.
phone::LineSettings lineTo(const Server& server, const PhoneDesk& desk)
{
    phone::LineSettings line = desk.plainLine();
    line.transport = phone::Transport::Tls;
    line.server = QStringLiteral("127.0.0.1:%1").arg(server.port);
    line.isRegistering = true;
    line.localPort = 0;
    return line;
}

} // namespace

TEST_CASE("A server is trusted by the right certificate only, and the line says what is wrong",
          "[phone]")
{
    QTemporaryDir folder;
    SystemClock clock;
    PhoneDesk desk(QStringLiteral("ann"), 440, folder.path(), clock);
    const auto standing = [&](const phone::LineSettings& line) {
        desk.start(line);
        waitFor([&] { return desk.lines.value(line.name).health == ChannelHealth::Waiting; });
        return desk.lines.value(line.name);
    };
    SECTION("nobody vouches for it")
    {
        const Server server(QStringLiteral("IP:127.0.0.1"));
        const ChannelState state = standing(lineTo(server, desk));
        CHECK(state.cause == ErrorCode::Refused);
        CHECK(state.detail == QStringLiteral("certificate: self-signed"));
    }
    SECTION("it is another's")
    {
        const Server server(QStringLiteral("DNS:other.example"));
        phone::LineSettings line = lineTo(server, desk);
        line.caFile = server.certificate();
        const ChannelState state = standing(line);
        CHECK(state.cause == ErrorCode::Refused);
        CHECK(state.detail == QStringLiteral("certificate: other-name"));
    }
    SECTION("it is right: what comes next is SIP, which this server does not speak")
    {
        const Server server(QStringLiteral("IP:127.0.0.1"));
        phone::LineSettings line = lineTo(server, desk);
        line.caFile = server.certificate();
        const ChannelState state = standing(line);
        CHECK(state.cause == ErrorCode::Offline);
        CHECK_FALSE(state.detail.startsWith(QStringLiteral("certificate")));
    }
}
