#pragma once

#include "core/base/clock.h"
#include "core/channel/email/oauth/tokensource.h"
#include "core/service/mailboxes/mailboxsettings.h"
#include "core/service/secretstore.h"

#include <memory>

namespace heddle::app {

/// A mailbox's password from the secret store, asked for each time it signs in.
class StoredSecret final : public email::SecretSource {
public:
    StoredSecret(service::SecretStore& store, const QString& name) : m_store(store), m_name(name) {}

    Async<QString> secret() override { return m_store.secret(m_name); }

private:
    service::SecretStore& m_store;
    QString m_name;
};

/// A password that was just typed.
class TypedSecret final : public email::SecretSource {
public:
    explicit TypedSecret(const QString& secret) : m_secret(secret) {}

    Async<QString> secret() override { return answered<QString>(m_secret); }

private:
    QString m_secret;
};

/// Tokens in the secret store.
class StoredTokens final : public email::TokenKeep {
public:
    StoredTokens(service::SecretStore& store, const QString& name) : m_store(store), m_name(name) {}

    Async<QByteArray> load() override;
    Async<void> keep(const QByteArray& tokens) override;

private:
    service::SecretStore& m_store;
    QString m_name;
};

/// Tokens of a mailbox that is only tried.
class TriedTokens final : public email::TokenKeep {
public:
    explicit TriedTokens(const QString& tokens) : m_tokens(tokens.toUtf8()) {}

    Async<QByteArray> load() override { return answered<QByteArray>(m_tokens); }
    Async<void> keep(const QByteArray& tokens) override;

private:
    QByteArray m_tokens;
};

/// Access tokens of a mailbox at a provider. The secret of the centre's registration is taken from
/// the store when the first token is wanted.
///
/// Failures: AuthFailed when a person has to sign in (again), BadInput for a provider that cannot
/// be read, and those of TokenSource and the secret store.
class ProviderSecret final : public QObject, public email::SecretSource {
    Q_OBJECT
public:
    ProviderSecret(const service::MailProvider& provider, std::unique_ptr<email::TokenKeep> keep,
                   service::SecretStore& store, Clock& clock);

    Async<QString> secret() override;
    bool refused() override;

private:
    void begin();
    Done makeSource(const QString& clientSecret);
    void answerAll(const Error& error);

    service::MailProvider m_provider;
    std::unique_ptr<email::TokenKeep> m_keep;
    service::SecretStore& m_store;
    Clock& m_clock;
    std::unique_ptr<email::TokenEndpoint> m_endpoint;
    std::unique_ptr<email::TokenSource> m_source;
    QList<Answer<QString>> m_waiting;
};

} // namespace heddle::app
