#pragma once

#include "core/service/mailboxes/mailboxconnector.h"
#include "core/service/secretstore.h"

namespace heddle::scenario {

/// No secrets: a scenario has none to keep.
class NoSecrets final : public service::SecretStore {
public:
    Async<QString> secret(const QString& name) override;
    Async<void> keep(const QString& name, const QString& secret) override;
    Async<void> forget(const QString& name) override;
};

/// No way to the outside: whatever is asked for, what is made is a line of the scenario.
class NoMailboxes final : public service::MailboxConnector {
public:
    std::unique_ptr<channel::Channel> connectMailbox(const service::MailboxSettings&,
                                                     const service::MailProvider&) override;
    Async<service::MailboxVerdict> testMailbox(const service::MailboxSettings&,
                                               const service::MailProvider&) override;
    QList<service::MailProvider> knownProviders() const override { return {}; }
    Async<service::MailProvider> discover(const service::MailProvider&) override;
    Async<QString> signIn(const service::MailProvider&, const QString&,
                          std::function<void(const QUrl&)>) override;
    void cancelSignIn() override {}
};

} // namespace heddle::scenario
