#pragma once

#include "core/service/secretstore.h"

#include <QObject>

#include <memory>

namespace heddle::app {

/// The desktop's own keyring (Secret Service, KWallet) through QtKeychain.
///
/// Thread: callable from any; the keyring is spoken to in the thread this object lives in, which
/// must be the main one (libsecret answers there). Without a keyring every call fails with
/// Unsupported: there is no fallback to plain text.
class Keyring final : public QObject, public service::SecretStore {
    Q_OBJECT
public:
    using QObject::QObject;

    Async<QString> secret(const QString& name) override;
    Async<void> keep(const QString& name, const QString& secret) override;
    Async<void> forget(const QString& name) override;
};

/// Secrets as files in one folder, for machines without a session: the folder that systemd hands
/// to a service ($CREDENTIALS_DIRECTORY) or one of the administrator's own ($HEDDLE_SECRETS).
/// A folder that others may read is refused. Thread: any.
class SecretFolder final : public service::SecretStore {
public:
    explicit SecretFolder(const QString& folder) : m_folder(folder) {}

    Async<QString> secret(const QString& name) override;
    Async<void> keep(const QString& name, const QString& secret) override;
    Async<void> forget(const QString& name) override;

private:
    Result<QString> pathOf(const QString& name) const;

    QString m_folder;
};

/// The place for secrets on this machine: $HEDDLE_SECRETS or $CREDENTIALS_DIRECTORY if set, else
/// the keyring. Call in the main thread.
std::unique_ptr<service::SecretStore> secretStoreOfThisMachine();

} // namespace heddle::app
