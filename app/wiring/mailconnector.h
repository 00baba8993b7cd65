#pragma once

#include "core/channel/email/emailaccount.h"
#include "core/model/facts/mailseal.h"
#include "core/service/mailboxes/mailboxconnector.h"
#include "core/service/reading/reader.h"
#include "core/service/secretstore.h"

namespace heddle::app {

/// The engine's mailboxes on IMAP and SMTP.
/// Thread: the core thread. `secrets` and `clock` must outlive it and its channels.
class MailConnector final : public QObject, public service::MailboxConnector {
    Q_OBJECT
public:
    MailConnector(service::SecretStore& secrets, Clock& clock, quint64 seed,
                  QObject* parent = nullptr);

    ~MailConnector() override;

    std::unique_ptr<channel::Channel>
    connectMailbox(const service::MailboxSettings& settings,
                   const service::MailProvider& provider) override;
    Async<service::MailboxVerdict> testMailbox(const service::MailboxSettings& settings,
                                               const service::MailProvider& provider) override;
    QList<service::MailProvider> knownProviders() const override;
    Async<service::MailProvider> discover(const service::MailProvider& provider) override;
    Async<QString> signIn(const service::MailProvider& provider, const QString& address,
                          std::function<void(const QUrl&)> showPage) override;
    void cancelSignIn() override;

private:
    struct SigningIn;

    service::SecretStore& m_secrets;
    Clock& m_clock;
    quint64 m_seed;
    std::unique_ptr<SigningIn> m_signingIn;
};

/// A mailbox's settings as the channel takes them.
email::EmailAccount accountOf(const service::MailboxSettings& settings);

/// Reads a mail's bytes with everything that can be told of it. Safe in any thread.
Result<Mail> readMail(const QByteArray& raw);
/// Checks a mail's signature as of `at`. Safe in any thread.
MailSeal checkSeal(const QByteArray& raw, Timestamp at);

} // namespace heddle::app
