#pragma once

#include "core/service/ledger.h"
#include "core/service/mailboxes/mailboxconnector.h"
#include "core/service/secretstore.h"

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
    Async<void> add(const MailboxSettings& settings, AgentId actor);
    Async<void> remove(const QString& address, AgentId actor);
    /// Without their secrets.
    Result<QList<MailboxSettings>> all() const;

Q_SIGNALS:
    /// Whoever hears this connects what it needs and starts the channel.
    void opened(heddle::channel::Channel* channel);
    /// The channel is stopped and about to be destroyed.
    void closed(const QString& account);

private:
    void open(const MailboxSettings& settings);
    Done keep(const MailboxSettings& settings, AgentId actor);
    Done drop(const QString& address, AgentId actor);

    Ledger& m_ledger;
    SecretStore& m_secrets;
    MailboxConnector& m_connector;
    std::map<QString, std::unique_ptr<channel::Channel>> m_channels;
};

} // namespace heddle::service
