#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/channel/email/oauth/provider.h"

#include <QNetworkAccessManager>
#include <QUrlQuery>

namespace heddle::email {

/// What lets us into a mailbox for a while, and what gets us the next.
struct OAuthTokens {
    QString access;
    QString refresh; ///< empty: a person has to sign in again
    Timestamp expires;

    bool operator==(const OAuthTokens&) const = default;
};

// How tokens lie in the keyring. Reading fails with BadInput.
QByteArray toJson(const OAuthTokens& tokens);
Result<OAuthTokens> tokensFromJson(const QByteArray& json);

/// The provider's answer to a request for tokens (RFC 6749 §5). Fails with AuthFailed (the grant is
/// refused for good: "invalid_grant", "access_denied", "expired_token"), Conflict (the device flow
/// has to wait: "authorization_pending", "slow_down"; the detail is that word), Refused or BadInput.
Result<OAuthTokens> readTokenReply(const QByteArray& body, Timestamp now);

/// A value as it may stand in a form or query, every mark in it escaped.
QString formValue(const QString& text);

/// A provider's addresses, asked with forms. Never follows redirects: a secret would go along.
class TokenEndpoint : public QObject {
public:
    TokenEndpoint(OAuthProvider provider, OAuthClient client, Clock& clock,
                  QObject* parent = nullptr);

    const OAuthProvider& provider() const { return m_provider; }
    const OAuthClient& client() const { return m_client; }
    /// Where the provider told it only now (RFC 7591).
    void setClient(const OAuthClient& client) { m_client = client; }
    Clock& clock() const { return m_clock; }

    /// Posts a form with our client id and secret added. Fails with Offline or Timeout; any answer
    /// with a body, good or bad, is an answer.
    Async<QByteArray> post(const QUrl& address, QUrlQuery form);
    /// Failures also as readTokenReply().
    Async<OAuthTokens> tokens(const QUrlQuery& form);
    /// New tokens for old ones (RFC 6749 §6); the old refresh token stays where no new one comes.
    Async<OAuthTokens> refresh(const OAuthTokens& tokens);

private:
    OAuthProvider m_provider;
    OAuthClient m_client;
    Clock& m_clock;
    QNetworkAccessManager m_network;
};

} // namespace heddle::email
