#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/channelkind.h"
#include "core/model/customer.h"
#include "core/model/facts/call.h"
#include "core/model/facts/post.h"
#include "core/model/mail.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// How far a channel account has read: opaque to everybody but the channel. Stored in the same
/// transaction as the inbound it came with.
struct ChannelCursor {
    QString account; ///< the account's name
    QString place;   ///< what within it, "INBOX"
    QString value;   ///< the channel's own text

    bool operator==(const ChannelCursor&) const = default;
};

/// What an inbound does: it is new, or it changes the entry that came with the same key.
enum class InboundChange { New, Edited, Withdrawn };

/// Something that came from outside, ready to be taken in. The channel hands it over and forgets
/// it; it is acknowledged to the outside only after the journal has it.
struct Inbound {
    ChannelKind channel = ChannelKind::Email;
    QString account; ///< the channel account it came by
    QString key;     ///< channel-unique; the same key twice is one entry
    Direction direction = Direction::Inbound;
    IdentityKind senderKind = IdentityKind::Email;
    QString senderAddress; ///< normalised; empty when the sender cannot be told
    QString senderShown;
    QString senderName;
    Timestamp at; ///< when the outside says it was received (INTERNALDATE, post time)
    Mail mail;    ///< for ChannelKind::Email, which leaves the next six as they are
    /// the channel's own name of the session or thread it belongs to; it goes on with the newest
    /// interaction of this account that has the same one
    QString conversation;
    QString subject; ///< of the interaction it may begin
    QString text;
    QList<MailPart> files;
    std::optional<PostFacts> post; ///< makes it a post
    std::optional<CallFacts> call; ///< makes it a call
    InboundChange change = InboundChange::New;
    QByteArray raw;                      ///< the message byte for byte
    std::optional<ChannelCursor> cursor; ///< to be stored along with it
    bool wasSeen = false; ///< history that somebody had read before we came; it is not routed

    bool operator==(const Inbound&) const = default;
};

/// A file to send: in the blob store at `path`.
struct OutboundFile {
    QString name;
    QString type;
    QString path;
    QString contentId; ///< for one shown inside the HTML, else empty

    bool operator==(const OutboundFile&) const = default;
};

/// Something to send, complete: sending it again gives the same message.
struct Outbound {
    OutboxId id;
    ChannelKind channel = ChannelKind::Email;
    QString account;
    QString conversation; ///< see Inbound; empty for mail
    QString messageId;    ///< ours, made when the agent pressed Send; without <>
    QString inReplyTo;
    QStringList references;
    MailAddress from;
    QString replyTo; ///< address for answers where it is not `from`'s; empty for none
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> bcc;
    QString subject;
    QString text;
    QString html; ///< empty: text only
    QList<OutboundFile> files;
    Timestamp written;                          ///< its Date:
    bool automatic = false;                     ///< carries Auto-Submitted: auto-replied (RFC 3834)
    Visibility visibility = Visibility::Public; ///< of a post

    bool operator==(const Outbound&) const = default;
};

/// What became of an Outbound.
enum class DeliveryOutcome {
    Accepted,       ///< for every recipient
    PartlyAccepted, ///< for some; see `refused`
    Deferred,       ///< not now (4xx, no connection): try again
    Refused,        ///< never (5xx)
    Unsure,         ///< the line dropped after the final dot: may have been accepted
};

/// The outside's answer to an Outbound.
struct Delivery {
    DeliveryOutcome outcome = DeliveryOutcome::Deferred;
    int code = 0;                    ///< the server's (SMTP reply code), 0 for none
    QString words;                   ///< the server's own
    QHash<QString, QString> refused; ///< recipient to the server's words
    QByteArray raw;                  ///< the message as it went, when it was accepted

    bool operator==(const Delivery&) const = default;
};

/// How a channel account is doing, for people and for the log.
enum class ChannelHealth { Stopped, Connecting, Working, Waiting, Failed };

struct ChannelState {
    ChannelHealth health = ChannelHealth::Stopped;
    ErrorCode cause = ErrorCode::Offline; ///< for Waiting and Failed
    QString detail;                       ///< for the log and Settings, never a secret
    std::optional<Timestamp> nextTry;

    bool operator==(const ChannelState&) const = default;
};

} // namespace heddle
