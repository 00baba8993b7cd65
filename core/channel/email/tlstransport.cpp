#include "core/channel/email/tlstransport.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace heddle::email {

namespace {

// Beyond this much unread the system's own buffers fill and the server has to wait.
constexpr qint64 readBuffer = 1024 * 1024;

ErrorCode codeOf(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketTimeoutError ? ErrorCode::Timeout : ErrorCode::Offline;
}

} // namespace

TlsTransport::TlsTransport(QObject* parent) : Transport(parent)
{
    connect(&m_socket, &QSslSocket::readyRead, this, &Transport::readable);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &TlsTransport::fail);
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors = errors; });
    connect(&m_socket, &QAbstractSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        if (m_endpoint.encryption != Encryption::Tls)
            Q_EMIT opened();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        if (m_endpoint.encryption == Encryption::Tls)
            Q_EMIT opened();
        else
            Q_EMIT secured();
    });
}

void TlsTransport::open(const Endpoint& endpoint)
{
    m_endpoint = endpoint;
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!endpoint.caFile.isEmpty()) {
        const auto extra = QSslCertificate::fromPath(endpoint.caFile);
        if (extra.isEmpty()) {
            const Error error{ErrorCode::BadInput,
                              QStringLiteral("no certificate in ") + endpoint.caFile};
            QMetaObject::invokeMethod(
                this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
            return;
        }
        configuration.addCaCertificates(extra);
    }
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setReadBufferSize(readBuffer);
    if (endpoint.encryption == Encryption::Tls)
        m_socket.connectToHostEncrypted(endpoint.host, endpoint.port);
    else
        m_socket.connectToHost(endpoint.host, endpoint.port);
}

void TlsTransport::startTls()
{
    m_socket.readAll();
    m_socket.setPeerVerifyName(m_endpoint.host);
    m_socket.startClientEncryption();
}

void TlsTransport::close()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void TlsTransport::closeGently()
{
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
}

void TlsTransport::fail(QAbstractSocket::SocketError error)
{
    const QString where =
        QStringLiteral("%1:%2").arg(m_endpoint.host, QString::number(m_endpoint.port));
    Error reason{codeOf(error), where + QStringLiteral(": ") + m_socket.errorString()};
    if (!m_certificateErrors.isEmpty())
        reason = {ErrorCode::Refused, certificateTrouble(m_certificateErrors, m_endpoint.host)};
    else if (error == QAbstractSocket::SslHandshakeFailedError)
        reason.detail = where + QStringLiteral(": no encrypted line: ") + m_socket.errorString();
    m_socket.disconnect(this);
    Q_EMIT failed(reason);
}

QString certificateTrouble(const QList<QSslError>& errors, const QString& host)
{
    QStringList words;
    for (const QSslError& error : errors) {
        const auto& certificate = error.certificate();
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            words << QStringLiteral("the certificate is for %1, not for %2")
                         .arg(QStringList(certificate.subjectInfo(QSslCertificate::CommonName))
                                  .join(QLatin1Char(' ')),
                              host);
            break;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            words << QStringLiteral("the certificate was issued by an unknown authority (%1)")
                         .arg(QStringList(certificate.issuerInfo(QSslCertificate::CommonName))
                                  .join(QLatin1Char(' ')));
            break;
        case QSslError::CertificateExpired:
            words << QStringLiteral("the certificate expired on %1")
                         .arg(certificate.expiryDate().toString(Qt::ISODate));
            break;
        default: words << error.errorString();
        }
    }
    words.removeDuplicates();
    return QStringLiteral("certificate of %1: ").arg(host) + words.join(QStringLiteral("; "));
}

} // namespace heddle::email
