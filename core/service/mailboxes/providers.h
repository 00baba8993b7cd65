#pragma once

#include "core/service/ledger.h"
#include "core/service/mailboxes/mailboxconnector.h"
#include "core/service/secretstore.h"

namespace heddle::service {

/// The providers one signs in to with the browser: those that come with Heddle and the centre's own,
/// each with the centre's registration, whose secret lies in the secret store.
///
/// Thread: the core thread. Failures: BadInput, NotFound, and those of the store, the secret store
/// and the connector.
class Providers : public QObject {
    Q_OBJECT
public:
    Providers(Ledger& ledger, SecretStore& secrets, MailboxConnector& connector,
              QObject* parent = nullptr);

    Result<QList<MailProvider>> all() const;
    Result<MailProvider> byId(const QString& id) const;
    /// The same with its secret, where it has one.
    Async<MailProvider> withSecret(const QString& id);
    Async<void> keep(const MailProvider& provider, AgentId actor);

Q_SIGNALS:
    void changed(const QString& id);

private:
    Async<void> keepFound(const MailProvider& provider, AgentId actor);
    Done record(const MailProvider& provider, AgentId actor);

    Ledger& m_ledger;
    SecretStore& m_secrets;
    MailboxConnector& m_connector;
};

} // namespace heddle::service
