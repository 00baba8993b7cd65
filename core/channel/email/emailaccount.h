#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"

#include <QString>
#include <QStringList>

namespace heddle::email {

enum class Encryption { Tls, StartTls, None };

/// A mail server to connect to.
struct Endpoint {
    QString host;
    quint16 port = 993;
    Encryption encryption = Encryption::Tls;
    QString caFile; ///< an extra trusted authority (PEM), for servers of one's own

    bool operator==(const Endpoint&) const = default;
};

enum class SignIn { Password, OAuth };

/// How the copy of what we send comes to lie in the Sent folder.
enum class SentCopy {
    Append, ///< we put it there after the server took the mail
    Bcc,    ///< by a blind copy to ourselves, moved there when it arrives: exact after a crash
    Server, ///< the provider files it by itself
};

/// What is done on the server with a mail once it is in the journal.
enum class AfterTaking { LeaveUnseen, MarkSeen, MoveTo };

/// A mailbox as set up by hand; no secrets.
struct EmailAccount {
    QString name;    ///< the account's name in the engine
    QString address; ///< what answers come from
    Endpoint incoming;
    Endpoint outgoing{{}, 465, Encryption::Tls, {}};
    QString login;
    SignIn signIn = SignIn::Password;
    QStringList folders{QStringLiteral("INBOX")}; ///< to take mail from
    AfterTaking afterTaking = AfterTaking::LeaveUnseen;
    QString takenFolder; ///< for MoveTo
    SentCopy sentCopy = SentCopy::Append;
    QString sentFolder;           ///< empty: the one the server names
    Duration pollInterval = 1min; ///< where the server has no IDLE

    bool operator==(const EmailAccount&) const = default;
};

/// Gives out an account's password or access token each time one signs in.
class SecretSource {
public:
    SecretSource() = default;
    virtual ~SecretSource() = default;
    SecretSource(const SecretSource&) = delete;
    SecretSource& operator=(const SecretSource&) = delete;

    virtual Async<QString> secret() = 0;
    /// The server did not accept what secret() gave last; a token source gets a new one then.
    /// \return whether asking again can help
    virtual bool refused() { return false; }
};

} // namespace heddle::email
