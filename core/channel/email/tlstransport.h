#pragma once

#include "core/channel/email/transport.h"

#include <QSslError>
#include <QSslSocket>

namespace heddle::email {

/// A Transport over TCP and TLS 1.2 or later.
class TlsTransport final : public Transport {
    Q_OBJECT
public:
    explicit TlsTransport(QObject* parent = nullptr);

    void open(const Endpoint& endpoint) override;
    void startTls() override;
    bool isEncrypted() const override { return m_socket.isEncrypted(); }
    void write(const QByteArray& bytes) override { m_socket.write(bytes); }
    QByteArray read(qint64 most) override { return m_socket.read(most); }
    void close() override;
    void closeGently() override;

private:
    void fail(QAbstractSocket::SocketError error);

    QSslSocket m_socket;
    Endpoint m_endpoint;
    QList<QSslError> m_certificateErrors;
};

/// What a failed certificate check means, in words an administrator can act on.
QString certificateTrouble(const QList<QSslError>& errors, const QString& host);

} // namespace heddle::email
