#pragma once

#include "core/channel/email/deadline.h"
#include "core/channel/email/oauth/tokens.h"

namespace heddle::email {

/// Signing in on another device, where this one has no browser (RFC 8628).
class DeviceSignIn : public QObject {
    Q_OBJECT
public:
    /// `endpoint` must outlive this; its provider must have a device address.
    explicit DeviceSignIn(TokenEndpoint& endpoint, QObject* parent = nullptr);

    /// Failures: AuthFailed (refused), Timeout (the code ran out), Unsupported (no device flow),
    /// and as TokenEndpoint.
    Async<OAuthTokens> run();

Q_SIGNALS:
    /// The person opens `page` anywhere and types `code`.
    void codeGiven(const QUrl& page, const QString& code);

private:
    void begin(const Result<QByteArray>& body);
    void poll();

    TokenEndpoint& m_endpoint;
    Deadline m_next;
    QString m_deviceCode;
    Duration m_interval = 5s;
    Timestamp m_ends;
    Answer<OAuthTokens> m_answer;
};

} // namespace heddle::email
