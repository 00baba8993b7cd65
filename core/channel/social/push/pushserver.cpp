#include "core/channel/social/push/pushserver.h"

#include "core/channel/social/push/pushvisit.h"

#include <QTcpSocket>

namespace heddle::social {

PushServer::PushServer(Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PushServer::letIn);
}

Done PushServer::listen(const QHostAddress& address, quint16 port)
{
    if (m_server.isListening() || m_server.listen(address, port))
        return {};
    return failure(
        ErrorCode::Refused,
        QStringLiteral("%1:%2: %3").arg(address.toString()).arg(port).arg(m_server.errorString()));
}

Done PushServer::serve(const QString& path, Take take)
{
    if (m_takers.contains(path))
        return failure(ErrorCode::Conflict,
                       QStringLiteral("another feed is pushed to %1 already").arg(path));
    m_takers.insert(path, std::move(take));
    return {};
}

void PushServer::leave(const QString& path)
{
    m_takers.remove(path);
    if (m_takers.isEmpty())
        m_server.close();
}

void PushServer::letIn()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (m_connections == mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto* visit = new PushVisit(*this, m_clock, socket);
        connect(visit, &QObject::destroyed, this, [this] { --m_connections; });
    }
}

} // namespace heddle::social
