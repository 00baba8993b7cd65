#pragma once

#include "core/service/secretstore.h"

#include <QObject>

#include <memory>

namespace heddle::app {

/// The desktop's own keyring (Secret Service, KWallet) through QtKeychain.
///
/// Thread: callable from any; the keyring is spoken to in the thread this object lives in, which
/// must be the main one (libsecret answers there). Without a keyring every call fails with
/// Unsupported.
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

/// The keyring; from the moment that somebody agrees to it, files in a folder instead. What the
/// keyring has already is still read from there. Thread: any that the keyring allows.
class KeyringOrFolder final : public service::SecretStore {
public:
    KeyringOrFolder(std::unique_ptr<service::SecretStore> keyring, const QString& folder);

    Async<QString> secret(const QString& name) override;
    Async<void> keep(const QString& name, const QString& secret) override;
    Async<void> forget(const QString& name) override;
    /// Makes the folder; there being one is what was agreed to.
    Async<void> keepInFolder() override;

private:
    bool hasFolder() const;

    std::unique_ptr<service::SecretStore> m_keyring;
    QString m_folder;
    SecretFolder m_files;
};

/// The place for secrets on this machine: $HEDDLE_SECRETS or $CREDENTIALS_DIRECTORY if set, else
/// the keyring, or a folder beside the store that somebody agreed to. Call in the main thread.
std::unique_ptr<service::SecretStore> secretStoreOfThisMachine();

} // namespace heddle::app
