#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"
#include "core/model/interaction.h"
#include "core/model/readings/readings.h"

#include <QString>
#include <QStringList>

namespace heddle {

/// How far the work on a post has come.
enum class PostStatus {
    Unread,    ///< waits, and nobody has looked at it
    Queued,    ///< waits
    Reserved,  ///< somebody has it, or it is offered to them
    Handled,   ///< done
    Discarded, ///< put aside with a reason
};

/// What counting and filtering needs of a post.
struct PostFact {
    EntryId entry;
    Timestamp at;
    IdentityId identity;
    InteractionId interaction;
    QueueId queue;
    Direction direction = Direction::Inbound;
    QString source; ///< the feed or account it came by
    QString author;
    QString handle;
    QString subject; ///< the title of what has one
    QString text;
    QString language;
    Readings readings;
    QString customerName;
    QString customerTier;
    QStringList tags;
    PostStatus status = PostStatus::Unread;

    bool operator==(const PostFact&) const = default;
};

/// The wrap-up code of a post that was put aside, and the reason in one.
QString discardCode(const QString& reason);
bool isDiscardCode(const QString& code);
QString discardReason(const QString& code);

/// How far the work on a post of this interaction has come.
PostStatus statusOf(const Interaction& interaction);

} // namespace heddle
