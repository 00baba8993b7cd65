#pragma once

#include "core/base/async.h"

#include <QObject>
#include <QString>

namespace heddle::service {

/// How a mail server is spoken to.
enum class Encryption { Tls, StartTls, None };
/// How one proves who one is.
enum class SignIn { Password, OAuth };

/// How a copy of what is sent comes to lie in the Sent folder.
enum class SentCopy {
    Bcc, ///< a blind copy to ourselves, filed when it arrives: proves after a crash what was sent
    Append, ///< put there once the server took the mail; after a crash the agent may be asked
    Server, ///< the provider files it by itself
};

struct MailServer {
    QString host;
    quint16 port = 993;
    Encryption encryption = Encryption::Tls;

    bool operator==(const MailServer&) const = default;
};

/// A mailbox as set up by hand. The secret goes to the keyring, never to the database.
struct MailboxSettings {
    QString name;    ///< shown; usually the address
    QString address; ///< what answers come from
    MailServer incoming{{}, 993, Encryption::Tls};
    MailServer outgoing{{}, 465, Encryption::Tls};
    QString login;
    QString secret; ///< password; empty to keep the stored one
    SignIn signIn = SignIn::Password;
    QString provider; ///< OAuth provider id ("google"), for SignIn::OAuth
    SentCopy sentCopy = SentCopy::Bcc;
    QString caFile; ///< an extra trusted CA (PEM), for servers of one's own

    bool operator==(const MailboxSettings&) const = default;
};

/// What "Test connection" found. Nothing was changed on the server.
struct MailboxVerdict {
    int folders = 0;
    qint64 messages = 0;
    bool canPush = false; ///< the server has IDLE
    bool canSend = false;
    QString sendDetail; ///< why not

    bool operator==(const MailboxVerdict&) const = default;
};

/// First steps and accounts: what the first-run page and Settings need.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: Offline, Timeout,
/// AuthFailed, Refused (certificate; the detail names what is wrong), BadInput, Refused for lack
/// of rights.
class Setup : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// True when nothing is configured yet: no mailbox and no customers.
    virtual Async<bool> isNew() = 0;
    /// Sample customers and mails, put through the same intake. Progress by progressed().
    virtual Async<void> openDemoCentre() = 0;
    virtual Async<MailboxVerdict> testMailbox(const MailboxSettings& settings) = 0;
    virtual Async<void> addMailbox(const MailboxSettings& settings) = 0;
    virtual Async<QList<MailboxSettings>> mailboxes() = 0;
    virtual Async<void> removeMailbox(const QString& address) = 0;

Q_SIGNALS:
    void progressed(int done, int total);
};

} // namespace heddle::service
