#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

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

/// Where an answer's way back stands besides its Message-ID, for mail programs that lose that.
enum class ReplyTokenPlace {
    Nowhere,
    Address, ///< Reply-To: support+TOKEN@..., where the server takes such addresses
    Subject, ///< [#TOKEN] behind the subject
};

/// What is done on the server with a mail once it is safe here.
enum class AfterTaking { Leave, MarkSeen, Move };

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
    QString secret; ///< password, or what signIn() gave; empty to keep the stored one
    SignIn signIn = SignIn::Password;
    QString provider; ///< OAuth provider id ("google"), for SignIn::OAuth
    SentCopy sentCopy = SentCopy::Bcc;
    QString caFile; ///< an extra trusted CA (PEM), for servers of one's own
    QStringList folders{QStringLiteral("INBOX")}; ///< mail is taken from these
    AfterTaking afterTaking = AfterTaking::Leave;
    QString takenFolder;                             ///< for AfterTaking::Move
    Duration pollInterval = std::chrono::minutes(1); ///< where the server has no push
    QueueId queue; ///< where its mail waits; not valid: the centre's first
    ReplyTokenPlace replyToken = ReplyTokenPlace::Nowhere;

    bool operator==(const MailboxSettings&) const = default;
};

/// A provider one signs in to with the browser, and the centre's registration with it.
struct MailProvider {
    QString id;       ///< "google"; of one's own its issuer
    QString name;     ///< "Google"
    QString issuer;   ///< where an OpenID provider of one's own is; empty for those Heddle knows
    QString clientId; ///< what the provider gave the centre; empty: not registered
    QString clientSecret; ///< where there is one; empty to keep the stored one
    QStringList scopes;   ///< what is asked for
    MailServer incoming;  ///< no host where it is not known
    MailServer outgoing;
    QByteArray description; ///< the provider's addresses, as the mail adapter reads them

    bool isRegistered() const { return !clientId.isEmpty(); }
    bool operator==(const MailProvider&) const = default;
};

/// What "Test connection" found. Nothing was changed on the server.
struct MailboxVerdict {
    QStringList folders;
    qint64 messages = 0;
    bool canPush = false; ///< the server has IDLE
    bool canSend = false;
    ErrorCode sendCause = ErrorCode::Internal; ///< why not
    QString sendDetail;

    bool operator==(const MailboxVerdict&) const = default;
};

} // namespace heddle::service
