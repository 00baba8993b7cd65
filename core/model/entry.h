#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"
#include "core/model/facts/call.h"
#include "core/model/facts/post.h"
#include "core/model/mail.h"

#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace heddle {

/// What a timeline entry is. Message covers mail, chat lines and letters; its channel says which.
enum class EntryKind { Message, Call, Post, Note, System };

/// How far an outbound entry got. Sending covers its undo window and retries.
enum class DeliveryState {
    None,
    Waiting,
    Sending,
    Sent,
    Delivered,
    Retrying,
    Failed,
    Unsure,
    Cancelled
};

QLatin1String toName(EntryKind kind);
QLatin1String toName(DeliveryState state);
std::optional<EntryKind> entryKindFromName(QStringView name);
std::optional<DeliveryState> deliveryStateFromName(QStringView name);

/// Pictures that a mail's HTML would fetch from the network, which tells its sender that it was read.
enum class OutsidePictures { None, Blocked, Allowed };

/// A file in the blob store: `blob` is the lower-case hex SHA-256 of its content.
struct Attachment {
    QString name;
    QString type; ///< MIME type
    qint64 bytes = 0;
    QString blob;
    bool isInline = false;
    QString contentId;

    bool operator==(const Attachment&) const = default;
};

/// One thing in a timeline.
struct Entry {
    EntryId id;
    InteractionId interaction;
    IdentityId identity; ///< whose timeline it stands in; a customer's timeline is the union
    EntryKind kind = EntryKind::Message;
    ChannelKind channel = ChannelKind::Email;
    Direction direction = Direction::Inbound;
    Timestamp at;         ///< its place in the timeline
    AgentId agent;        ///< who wrote it, for outbound and internal entries
    QString author;       ///< name as shown
    QString subject;      ///< title of a mail, kind of a system mark ("assigned")
    QString text;         ///< readable text; the new words only, for a trimmed mail
    QString quoted;       ///< quoted history and signature, folded in the timeline
    bool hasHtml = false; ///< an HTML original can be asked for
    /// stored as Blocked where there are any; Directory says Allowed for senders who are trusted
    OutsidePictures pictures = OutsidePictures::None;
    QString raw;       ///< blob of the message as it came or went, byte for byte
    QString messageId; ///< of a mail
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<Attachment> attachments;
    Automatic automatic;
    QList<HumanMoment> moments;
    Readings readings; ///< what its text tells, with what agents corrected; without the moments
    QString language;
    DeliveryState delivery = DeliveryState::None;
    QString deliveryDetail; ///< the server's words when it failed
    QString channelKey;     ///< channel-unique key of an inbound; the same twice is one entry
    std::optional<PostFacts> post;      ///< of a post
    std::optional<CallFacts> call;      ///< of a call
    std::optional<Timestamp> edited;    ///< its author changed it since
    std::optional<Timestamp> withdrawn; ///< its author took it back: its words are gone
    std::optional<Timestamp> seen;      ///< the customer read it, where their channel tells

    bool operator==(const Entry&) const = default;
};

/// A place in a timeline, for paging by key in either direction.
struct EntryKey {
    Timestamp at;
    EntryId id;

    auto operator<=>(const EntryKey&) const = default;
};

} // namespace heddle
