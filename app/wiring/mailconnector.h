#pragma once

#include "core/channel/email/emailaccount.h"
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

    std::unique_ptr<channel::Channel>
    connectMailbox(const service::MailboxSettings& settings) override;
    Async<service::MailboxVerdict> testMailbox(const service::MailboxSettings& settings) override;

private:
    service::SecretStore& m_secrets;
    Clock& m_clock;
    quint64 m_seed;
};

/// A mailbox's settings as the channel takes them.
email::EmailAccount accountOf(const service::MailboxSettings& settings);

/// Reads a mail's bytes with everything that can be told of it. Safe in any thread.
Result<Mail> readMail(const QByteArray& raw);

} // namespace heddle::app
