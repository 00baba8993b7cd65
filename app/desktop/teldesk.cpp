#include "app/desktop/teldesk.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace heddle::app {

namespace {

constexpr int longestLink = 200;
constexpr int patienceMs = 500;
constexpr QFile::Permissions onlyMine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString socketPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
           + QStringLiteral("/heddle/window");
}

QUrl telLink(const QString& text)
{
    const QUrl link(text.trimmed(), QUrl::StrictMode);
    const bool isOne =
        text.size() <= longestLink && link.isValid() && link.scheme() == QLatin1String("tel");
    return isOne ? link : QUrl();
}

} // namespace

QUrl takeTelLink(QStringList* arguments)
{
    for (qsizetype i = 1; i < arguments->size(); ++i) {
        if (const QUrl link = telLink(arguments->at(i)); !link.isEmpty()) {
            arguments->removeAt(i);
            return link;
        }
    }
    return {};
}

TelDesk::TelDesk(QObject* parent) : QObject(parent)
{
    const QString path = socketPath();
    // The telephone listens in this folder too, and takes none that others can look into.
    const QFileInfo folder(QFileInfo(path).path());
    QDir().mkpath(folder.path());
    QDir(folder.path()).mkdir(folder.fileName(), onlyMine);
    // Of a window that is still there, the links are its.
    QLocalSocket other;
    other.connectToServer(path);
    if (other.waitForConnected(patienceMs))
        return;
    QLocalServer::removeServer(path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &TelDesk::welcome);
    if (!m_server.listen(path))
        qWarning("tel: links of other programs are not taken: %s",
                 qUtf8Printable(m_server.errorString()));
}

void TelDesk::welcome()
{
    QLocalSocket* guest = m_server.nextPendingConnection();
    connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
    connect(guest, &QLocalSocket::readyRead, this, [this, guest] {
        if (!guest->canReadLine()) {
            if (guest->bytesAvailable() > longestLink)
                guest->abort();
            return;
        }
        const QUrl link = telLink(QString::fromUtf8(guest->readLine(longestLink + 1)));
        guest->write("taken\n");
        guest->flush();
        if (!link.isEmpty())
            Q_EMIT called(link);
    });
}

bool TelDesk::handOver(const QUrl& link)
{
    QLocalSocket window;
    window.connectToServer(socketPath());
    if (!window.waitForConnected(patienceMs))
        return false;
    window.write(link.toEncoded() + '\n');
    return window.waitForBytesWritten(patienceMs) && window.waitForReadyRead(patienceMs);
}

} // namespace heddle::app
