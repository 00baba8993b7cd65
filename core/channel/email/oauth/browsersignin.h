#pragma once

#include "core/channel/email/deadline.h"
#include "core/channel/email/oauth/tokens.h"

#include <QTcpServer>

#include <functional>

namespace heddle::email {

/// Signing in through the system's browser: authorization code with PKCE to a loopback address
/// (RFC 8252, RFC 7636). The state is checked, so that a page cannot slip in a code of its own.
class BrowserSignIn : public QObject {
public:
    /// `openBrowser` shows a page to the person who signs in. `endpoint` must outlive this.
    BrowserSignIn(TokenEndpoint& endpoint, std::function<void(const QUrl&)> openBrowser,
                  QObject* parent = nullptr);

    /// Takes the port that the answer will come to, for those who must name it to the provider
    /// beforehand; run() does so by itself. Answers with the address; fails with Internal.
    Result<QString> listen();

    /// `loginHint` is the mailbox's address. Failures: AuthFailed (the person or the provider said
    /// no), Timeout after ten minutes, Internal (no port), and as TokenEndpoint.
    Async<OAuthTokens> run(const QString& loginHint);

private:
    QUrl pageFor(const QString& loginHint) const;
    QString redirectAddress() const;
    void serve(QTcpSocket* browser);
    void take(QTcpSocket* browser, const QByteArray& request);
    void exchangeCode(const QString& code);
    void finish(const Result<OAuthTokens>& tokens);

    TokenEndpoint& m_endpoint;
    std::function<void(const QUrl&)> m_openBrowser;
    Deadline m_limit;
    QTcpServer m_listener;
    QByteArray m_state;
    QByteArray m_verifier;
    Answer<OAuthTokens> m_answer;
};

} // namespace heddle::email
