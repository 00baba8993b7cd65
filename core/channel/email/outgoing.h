#pragma once

#include "core/channel/email/imap/folderwatch.h"
#include "core/channel/email/smtp/smtpsession.h"

#include <deque>

namespace heddle::email {

/// Sends an account's mails: writes them off-thread, then sends a few at a time, each over its own
/// connection and once.
class Outgoing : public QObject {
    Q_OBJECT
public:
    Outgoing(EmailAccount account, const MailAccess& access, QObject* parent = nullptr);

    /// As channel::Channel::send().
    Async<Delivery> send(const Outbound& outbound);
    /// Those not yet begun are answered with Cancelled; those under way as when the line drops.
    void stop();

Q_SIGNALS:
    /// A server took the mail, for all or some recipients.
    void accepted(const QByteArray& raw, const QString& messageId);

private:
    struct Job {
        Outbound outbound;
        Answer<Delivery> answer;
        QByteArray message;
        bool hasRenewedSecret = false;
    };
    using JobRef = std::shared_ptr<Job>;

    void next();
    void compose(const JobRef& job);
    void signIn(const JobRef& job);
    void transmit(const JobRef& job, const QString& secret);
    void openFailed(const JobRef& job, const Error& error);
    void finish(const JobRef& job, const Result<Delivery>& delivery);
    SmtpEnvelope envelopeOf(const Job& job) const;

    EmailAccount m_account;
    MailAccess m_access;
    std::deque<JobRef> m_waiting;
    int m_running = 0;
};

} // namespace heddle::email
