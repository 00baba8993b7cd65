#pragma once

#include "core/service/ledger.h"
#include "core/service/mailboxes/providers.h"

#include <map>
#include <memory>

namespace heddle::service {

/// The centre's mailboxes: kept in the store, their secrets elsewhere, each with its channel.
///
/// Thread: the core thread. Failures: BadInput (an address or host is missing), Conflict (set up
/// already), NotFound, and those of the secret store and the connector.
class Mailboxes : public QObject {
    Q_OBJECT
public:
    Mailboxes(Ledger& ledger, SecretStore& secrets, MailboxConnector& connector,
              QObject* parent = nullptr);
    ~Mailboxes() override;

    /// Opens a channel for every mailbox there is; one whose settings cannot be read is left out
    /// and named in the log.
    Done start();

    Async<MailboxVerdict> test(const MailboxSettings& settings);
    /// As SecretStore::keepInFolder().
    Async<void> keepSecretsInFolder() { return m_secrets.keepInFolder(); }
    Async<void> add(const MailboxSettings& settings, AgentId actor);
    /// Keeps the secret where `settings` has none; the channel begins anew.
    Async<void> change(const MailboxSettings& settings, AgentId actor);
    Async<void> remove(const QString& address, AgentId actor);
    /// Without their secrets.
    Result<QList<MailboxSettings>> all() const;

    Providers& providers() { return m_providers; }
    /// As Setup::signIn().
    Async<QString> signIn(const QString& provider, const QString& address,
                          const std::function<void(const QUrl&)>& showPage);
    void cancelSignIn() { m_connector.cancelSignIn(); }

Q_SIGNALS:
    /// Whoever hears this connects what it needs and starts the channel.
    void opened(heddle::channel::Channel* channel,
                const heddle::service::MailboxSettings& settings);
    /// The channel is stopped and about to be destroyed.
    void closed(const QString& account);

private:
    void hear(const QList<store::Record>& records);
    Done follow();
    void open(const MailboxSettings& settings);
    void close(const QString& address);
    Async<void> keepSecret(const MailboxSettings& settings);
    Done keep(const MailboxSettings& settings, const QString& kind, AgentId actor);
    Done drop(const QString& address, AgentId actor);
    void reopenAt(const QString& provider);
    Async<MailboxVerdict> testWith(const MailboxSettings& settings);

    Ledger& m_ledger;
    SecretStore& m_secrets;
    MailboxConnector& m_connector;
    Providers m_providers;
    std::map<QString, std::unique_ptr<channel::Channel>> m_channels;
    std::map<QString, MailboxSettings> m_opened; ///< as the channels have them
};

} // namespace heddle::service
