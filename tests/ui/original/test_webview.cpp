#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/skipping.h"

#include "ui/original/linkbar.h"
#include "ui/original/originalpanel.h"
#include "ui/original/originalviewer.h"
#include "ui/original/webviewloader.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <unistd.h>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr QRgb kLogo = 0xff1234fe;
constexpr QRgb kRemote = 0xff34fe12;
constexpr QRgb kSecret = 0xfffe3412;

QByteArray png(QRgb colour)
{
    QImage image(60, 60, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// Answers every fetch with the same picture and notes what was wanted.
struct PictureBook final : service::RemotePictures {
    Async<service::RemotePicture> fetch(const QUrl& url) override
    {
        wanted.append(url);
        if (refusal)
            return answered<service::RemotePicture>(*refusal);
        return answered<service::RemotePicture>(
            service::RemotePicture{png(kRemote), QStringLiteral("image/png")});
    }
    QList<QUrl> wanted;
    std::optional<Error> refusal;
};

/// Listens on loopback for whatever tries to get out.
struct Listeners {
    Listeners()
    {
        REQUIRE(http.listen(QHostAddress::LocalHost));
        REQUIRE(preconnect.listen(QHostAddress::LocalHost));
        REQUIRE(stun.bind(QHostAddress::LocalHost));
        for (QTcpServer* server : {&http, &preconnect}) {
            QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
                while (QTcpSocket* socket = server->nextPendingConnection()) {
                    ++connections;
                    QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                     [this, socket] { requests.append(socket->readLine()); });
                }
            });
        }
        QObject::connect(&stun, &QUdpSocket::readyRead, &stun, [this] {
            while (stun.hasPendingDatagrams()) {
                stun.readDatagram(nullptr, 0);
                ++datagrams;
            }
        });
    }
    QString filled(QString html) const
    {
        const auto at = [](quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); };
        html.replace(QStringLiteral("@HTTP@"), at(http.serverPort()));
        html.replace(QStringLiteral("@PRE@"), at(preconnect.serverPort()));
        html.replace(QStringLiteral("@STUN@"), at(stun.localPort()));
        html.replace(QStringLiteral("@PORT@"), QString::number(http.serverPort()));
        return html;
    }

    QTcpServer http;
    QTcpServer preconnect;
    QUdpSocket stun;
    int connections = 0;
    int datagrams = 0;
    QList<QByteArray> requests;
};

/// A file that a mail tries to show.
struct Secret {
    Secret()
    {
        QFile file(folder.filePath(QStringLiteral("secret.png")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(png(kSecret));
    }
    QTemporaryDir folder;
};

QString hostileHtml(const Listeners& listeners, const Secret& secret)
{
    QFile file(QStringLiteral(HEDDLE_TEST_DATA "/original/hostile.html"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return listeners.filled(QString::fromUtf8(file.readAll())
                                .replace(QStringLiteral("@FOLDER@"), secret.folder.path()));
}

service::Original mailWith(const QString& html)
{
    service::Original original;
    original.html = html;
    original.senderAddress = QStringLiteral("spy@evil.test");
    original.parts = {{.name = QStringLiteral("logo.png"),
                       .type = QStringLiteral("image/png"),
                       .content = png(kLogo),
                       .isInline = true,
                       .contentId = QStringLiteral("logo@x")}};
    return original;
}

struct View {
    View()
    {
        const auto plugin = loadWebview({QStringLiteral(HEDDLE_BIN_DIR)});
        INFO((plugin ? QString() : plugin.error().detail).toStdString());
        REQUIRE(plugin);
        viewer.reset((*plugin)->create(pictures, nullptr));
        viewer->resize(900, 900);
        viewer->show();
    }
    void show(const service::Original& original)
    {
        QSignalSpy shown(viewer.get(), &OriginalViewer::shown);
        viewer->setOriginal(original);
        REQUIRE((!shown.isEmpty() || shown.wait(30'000)));
    }
    int pixels(QRgb colour) const
    {
        const QImage image = viewer->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour ? 1 : 0;
        }
        return count;
    }
    bool comes(QRgb colour) const
    {
        return QTest::qWaitFor([&] { return pixels(colour) > 1000; }, 10'000);
    }
    void click(QPoint at) const
    {
        QWidget* target = viewer->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        while (target && target->focusProxy())
            target = target->focusProxy();
        REQUIRE(target);
        QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, at);
    }

    PictureBook pictures;
    std::unique_ptr<OriginalViewer> viewer;
};

} // namespace

TEST_CASE("A hostile mail reaches nobody: no request, no connection, no datagram", "[webview]")
{
    const Listeners listeners;
    const Secret secret;
    View view;
    view.viewer->resize(900, 3000); // the mail makes the page scroll by itself
    view.show(mailWith(hostileHtml(listeners, secret)));
    CHECK(view.comes(kLogo)); // its own inline picture is shown
    QTest::qWait(3000);       // refreshes, prefetches and timers get their chance
    CHECK(listeners.requests == QList<QByteArray>());
    CHECK(listeners.connections == 0);
    CHECK(listeners.datagrams == 0);
    CHECK(view.pictures.wanted.isEmpty());
    CHECK(view.pixels(kSecret) == 0);
}

TEST_CASE("Allowing a sender's pictures opens nothing but our own fetcher", "[webview]")
{
    const Listeners listeners;
    const Secret secret;
    View view;
    service::Original original = mailWith(hostileHtml(listeners, secret));
    original.remoteContentAllowed = true;
    view.show(original);
    CHECK(QTest::qWaitFor([&] { return !view.pictures.wanted.isEmpty(); }, 10'000));
    QTest::qWait(2000);
    CHECK(listeners.requests == QList<QByteArray>());
    CHECK(listeners.connections == 0);
    CHECK(listeners.datagrams == 0);
}

TEST_CASE("Pictures of an allowed sender are shown", "[webview]")
{
    View view;
    service::Original original =
        mailWith(QStringLiteral("<img src='https://pictures.example/a.png?x=1&amp;y=2'>"));
    view.show(original);
    QTest::qWait(300);
    CHECK(view.pixels(kRemote) == 0);
    original.remoteContentAllowed = true;
    view.show(original);
    CHECK(view.comes(kRemote));
    CHECK(view.pictures.wanted
          == QList<QUrl>{QUrl(QStringLiteral("https://pictures.example/a.png?x=1&y=2"))});
}

TEST_CASE("Links go out by signal, and only those of a kind that is opened", "[webview]")
{
    const Listeners listeners;
    View view;
    QSignalSpy links(view.viewer.get(), &OriginalViewer::linkActivated);
    const auto bar = [](const QString& attributes, const QString& colour) {
        return QStringLiteral("<a style='display:block;height:100px;background:%2' %1>x</a>")
            .arg(attributes, colour);
    };
    view.show(mailWith(listeners.filled(
        QStringLiteral("<body style='margin:0'>")
        + bar(QStringLiteral("href='http://@HTTP@/a' ping='http://@HTTP@/ping'"),
              QStringLiteral("#1234fe"))
        + bar(QStringLiteral("href='http://@HTTP@/b' target=_blank"), QStringLiteral("#aa0"))
        + bar(QStringLiteral("href='file:///etc/passwd'"), QStringLiteral("#0aa"))
        + bar(QStringLiteral("href='javascript:void(0)'"), QStringLiteral("#a0a")))));
    REQUIRE(view.comes(kLogo));
    for (const int y : {50, 150, 250, 350}) {
        view.click({200, y});
        QTest::qWait(400);
    }
    REQUIRE(links.size() == 2);
    CHECK(links[0].first().toUrl().path() == QStringLiteral("/a"));
    CHECK(links[1].first().toUrl().path() == QStringLiteral("/b"));
    CHECK(listeners.connections == 0);
}

TEST_CASE("A link to a place in the mail scrolls there and leads nowhere else", "[webview]")
{
    View view;
    QSignalSpy links(view.viewer.get(), &OriginalViewer::linkActivated);
    view.show(mailWith(QStringLiteral(
        "<body style='margin:0'><a style='display:block;height:100px;background:#1234fe' "
        "href='#below'>x</a><div style='height:4000px'></div>"
        "<div id=below style='height:900px;background:#34fe12'>here</div>")));
    REQUIRE(view.comes(kLogo));
    CHECK(view.pixels(kRemote) == 0);
    view.click({200, 50});
    CHECK(view.comes(kRemote));
    CHECK(links.isEmpty());
}

TEST_CASE("A mail of several megabytes is shown", "[webview]")
{
    View view;
    view.show(mailWith(QStringLiteral("<img src='cid:logo@x'>")
                       + QStringLiteral("<p>long words</p>").repeated(200'000)));
    CHECK(view.comes(kLogo));
}

TEST_CASE("The sheet loads pictures when asked, remembers the sender, and asks before links",
          "[webview]")
{
    test::Desktop desktop;
    PictureBook pictures;
    service::Original original =
        mailWith(QStringLiteral("<img src='https://pictures.example/a.png'>"));
    desktop.centre.originals[desktop.sample.firstMail] = original;
    OriginalPanel panel(desktop.directory, desktop.desk, pictures,
                        {QStringLiteral(HEDDLE_BIN_DIR)});
    panel.resize(800, 700);
    panel.open(desktop.sample.firstMail);
    auto* allow = panel.findChild<QAbstractButton*>(QStringLiteral("original.allow"));
    REQUIRE(QTest::qWaitFor([&] { return allow->isVisible(); }, 30'000));
    CHECK(pictures.wanted.isEmpty());
    QTest::mouseClick(allow, Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return !pictures.wanted.isEmpty(); }, 20'000));
    CHECK(desktop.centre.calls.filter(QStringLiteral("spy@evil.test")).size() == 1);
    CHECK_FALSE(allow->isVisible());

    // The module has its own copy of the class's meta-object, so the viewer is found by name.
    auto* found = panel.findChild<QWidget*>(QStringLiteral("original.view"));
    REQUIRE(found);
    auto* viewer = static_cast<OriginalViewer*>(found);
    Q_EMIT viewer->linkActivated(QUrl(QStringLiteral("https://login.evil.test/x")));
    CHECK(panel.linkBar().isVisible());
    CHECK(panel.linkBar().sentence().contains(QStringLiteral("login.evil.test")));
}

TEST_CASE("The sheet says why pictures stay away that were asked for", "[webview]")
{
    test::Desktop desktop;
    PictureBook pictures;
    pictures.refusal = Error{ErrorCode::Refused, QStringLiteral("private address")};
    auto original = mailWith(QStringLiteral("<img src='http://10.0.0.7/a.png'>"));
    original.remoteContentAllowed = true;
    desktop.centre.originals[desktop.sample.firstMail] = original;
    OriginalPanel panel(desktop.directory, desktop.desk, pictures,
                        {QStringLiteral(HEDDLE_BIN_DIR)});
    panel.resize(800, 700);
    panel.open(desktop.sample.firstMail);
    const auto* notice = panel.findChild<Label*>(QStringLiteral("original.notice"));
    CHECK(QTest::qWaitFor(
        [&] { return notice->words().contains(QStringLiteral("private address")); }, 30'000));
    panel.close();
    pictures.refusal = Error{ErrorCode::NotFound, {}};
    panel.open(desktop.sample.firstMail);
    CHECK(QTest::qWaitFor(
        [&] { return notice->words().contains(QStringLiteral("could not be loaded")); }, 30'000));
    CHECK_FALSE(notice->words().contains(QStringLiteral("private address")));
}

TEST_CASE("As root the web view is refused instead of ending the program", "[root]")
{
    if (geteuid() != 0) {
        heddle::test::skip(QStringLiteral("only root is refused"));
        return;
    }
    const QByteArray before = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    const auto plugin = loadWebview({QStringLiteral(HEDDLE_BIN_DIR)});
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", before);
    REQUIRE_FALSE(plugin);
    CHECK(plugin.error().code == ErrorCode::Refused);
}

TEST_CASE("A module that is no module is refused with a reason", "[webview]")
{
    QTemporaryDir folder;
    QFile fake(folder.filePath(QStringLiteral("heddle_webview.so")));
    REQUIRE(fake.open(QIODevice::WriteOnly));
    fake.write("not a library");
    fake.close();
    const auto plugin = loadWebview({folder.path()});
    REQUIRE_FALSE(plugin);
    CHECK(plugin.error().code == ErrorCode::Internal);
    CHECK_FALSE(plugin.error().detail.isEmpty());
}
