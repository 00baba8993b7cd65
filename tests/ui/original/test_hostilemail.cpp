#include "tests/support/catch.h"
#include "tests/support/skipping.h"
#include "tests/ui/original/hostilevectors.h"

#include "core/service/remotepictures.h"
#include "ui/original/originalviewer.h"
#include "ui/original/webviewloader.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <netdb.h>

#include <set>

using namespace heddle;
using namespace heddle::ui;
using test::HostileVector;
using test::hostileVectors;

namespace {

/// Names that were looked up in this process; see getaddrinfo() below.
std::set<QString>& lookups()
{
    static std::set<QString> names;
    return names;
}

QString loopback(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

/// A web server on loopback that serves the hostile pages and notes what they reach for.
struct Listeners {
    Listeners()
    {
        REQUIRE(http.listen(QHostAddress::LocalHost));
        REQUIRE(stun.bind(QHostAddress::LocalHost));
        QObject::connect(&http, &QTcpServer::newConnection, &http, [this] {
            while (QTcpSocket* socket = http.nextPendingConnection()) {
                ++connections;
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket] { answer(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        QObject::connect(&stun, &QUdpSocket::readyRead, &stun, [this] {
            while (stun.hasPendingDatagrams()) {
                stun.readDatagram(nullptr, 0);
                ++datagrams;
            }
        });
    }
    void answer(QTcpSocket* socket)
    {
        const QString path = QString::fromLatin1(socket->readAll().split(' ').value(1));
        QByteArray body;
        if (path.startsWith(QLatin1String("/v/")))
            reached.insert(path.section(QLatin1Char('/'), 2).section(QLatin1Char('?'), 0, 0));
        for (const HostileVector& vector : hostileVectors()) {
            if (path == QLatin1String("/page/") + QLatin1String(vector.name))
                body = page(vector).toUtf8();
        }
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
                      "Access-Control-Allow-Origin: *\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }
    QString page(const HostileVector& vector) const
    {
        return hostilePage(vector, loopback(http.serverPort()), loopback(stun.localPort()));
    }

    QTcpServer http;
    QUdpSocket stun;
    int connections = 0;
    int datagrams = 0;
    std::set<QString> reached;
};

struct NoPictures final : service::RemotePictures {
    Async<service::RemotePicture> fetch(const QUrl& url) override
    {
        wanted += url;
        return answered<service::RemotePicture>(failure(ErrorCode::NotFound));
    }
    QList<QUrl> wanted;
};

struct View {
    View()
    {
        const auto plugin = loadWebview({QStringLiteral(HEDDLE_BIN_DIR)});
        REQUIRE(plugin);
        viewer.reset((*plugin)->create(pictures, nullptr));
        viewer->resize(700, 700);
        viewer->show();
    }
    void show(const QString& html)
    {
        QSignalSpy shown(viewer.get(), &OriginalViewer::shown);
        service::Original original;
        original.html = html;
        original.senderAddress = QStringLiteral("spy@evil.test");
        viewer->setOriginal(original);
        // In a loop of its own: one event each ten milliseconds is too few for a browser.
        REQUIRE((!shown.isEmpty() || shown.wait(30'000)));
    }

    NoPictures pictures;
    std::unique_ptr<OriginalViewer> viewer;
};

} // namespace

// Chromium runs its resolver in this process; what the program itself defines comes first.
extern "C" int getaddrinfo(const char* node, const char*, const addrinfo*, addrinfo** found)
{
    if (node)
        lookups().insert(QLatin1String(node));
    *found = nullptr;
    return EAI_NONAME;
}

TEST_CASE("None of some ninety ways out of a mail leads anywhere", "[hostile]")
{
    CHECK(hostileVectors().size() >= 80);
    const Listeners listeners;
    View view;
    for (const HostileVector& vector : hostileVectors()) {
        INFO(vector.name);
        view.show(listeners.page(vector));
        QTest::qWait(60);
        CHECK(listeners.connections == 0);
        CHECK(listeners.datagrams == 0);
    }
    QTest::qWait(2000); // refreshes and prefetches get their chance
    CHECK(listeners.reached == std::set<QString>());
    CHECK(listeners.connections == 0);
    CHECK(listeners.datagrams == 0);
    CHECK(lookups() == std::set<QString>());
    CHECK(view.pictures.wanted.isEmpty());
}

TEST_CASE("In a browser that is not held back the listeners notice the same mails", "[hostile]")
{
    const Listeners listeners;
    QStringList pages;
    for (const HostileVector& vector : hostileVectors())
        pages += QStringLiteral("http://%1/page/%2")
                     .arg(loopback(listeners.http.serverPort()), QLatin1String(vector.name));
    QProcess browser;
    browser.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Loading the view above has put what holds it back into this process's environment.
    QProcessEnvironment unheld = QProcessEnvironment::systemEnvironment();
    unheld.remove(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"));
    browser.setProcessEnvironment(unheld);
    browser.start(QStringLiteral(HEDDLE_BIN_DIR "/heddle_webcontrol"), pages);
    QSignalSpy finished(&browser, &QProcess::finished);
    REQUIRE(browser.waitForStarted(20'000));
    REQUIRE(finished.wait(280'000));
    const QString said = QString::fromUtf8(browser.readAllStandardOutput());
    for (const HostileVector& vector : hostileVectors()) {
        const QString name = QLatin1String(vector.name);
        INFO(vector.name);
        switch (vector.unheld) {
        case HostileVector::Unheld::Fetches: CHECK(listeners.reached.count(name) == 1); break;
        case HostileVector::Unheld::Resolves:
            CHECK(said.contains(QStringLiteral("lookup %1.evil.test").arg(name)));
            break;
        case HostileVector::Unheld::SendsDatagram: CHECK(listeners.datagrams > 0); break;
        case HostileVector::Unheld::DoesNothing: break;
        }
    }
}

TEST_CASE("Five megabytes of tables in tables leave the window quick", "[hostile]")
{
    View view;
    QString html = QStringLiteral("<table><tr><td>x").repeated(400);
    html += QStringLiteral("<table border=1><tr><td>cell<td>cell<td>cell</tr></table>")
                .repeated(90'000);
    REQUIRE(html.size() > 5'000'000);
    service::Original original;
    original.html = html;
    QSignalSpy shown(view.viewer.get(), &OriginalViewer::shown);
    view.viewer->setOriginal(original);
    // While the browser works, this thread must never be held for long.
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    const bool done = QTest::qWaitFor(
        [&] {
            longest = std::max(longest, since.restart());
            return !shown.isEmpty();
        },
        120'000);
    CHECK(done);
    CHECK(longest < 1000);
}
