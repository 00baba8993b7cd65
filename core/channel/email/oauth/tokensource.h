#pragma once

#include "core/channel/email/emailaccount.h"
#include "core/channel/email/oauth/tokens.h"

namespace heddle::email {

/// Where an account's tokens are kept between runs: the keyring.
class TokenKeep {
public:
    TokenKeep() = default;
    virtual ~TokenKeep() = default;
    TokenKeep(const TokenKeep&) = delete;
    TokenKeep& operator=(const TokenKeep&) = delete;

    virtual Async<QByteArray> load() = 0;
    virtual Async<void> keep(const QByteArray& tokens) = 0;
};

/// Gives out access tokens that are good, renewed ahead of their expiry; one renewal serves all who
/// ask meanwhile. secret() fails with AuthFailed when a person has to sign in again, else as
/// TokenEndpoint.
class TokenSource final : public QObject, public SecretSource {
public:
    /// Both must outlive the source.
    TokenSource(TokenEndpoint& endpoint, TokenKeep& keep, QObject* parent = nullptr);

    Async<QString> secret() override;
    bool refused() override;

private:
    void ask();
    void renew();
    void answerAll(const Result<QString>& secret);

    TokenEndpoint& m_endpoint;
    TokenKeep& m_keep;
    std::optional<OAuthTokens> m_tokens;
    QList<Answer<QString>> m_waiting;
    bool m_mustRenew = false;
};

} // namespace heddle::email
