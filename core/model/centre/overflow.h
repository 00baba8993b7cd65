#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// What makes a contact leave the common way.
enum class OverflowCause {
    Closed,  ///< outside the queue's hours
    Full,    ///< `waiting` or more wait already
    TooLong, ///< the estimated wait is above `wait`
};

/// What is done instead.
enum class OverflowStep {
    Queue,    ///< it goes to another queue, with its age
    CallBack, ///< a call back is offered; it keeps its place in line
    Message,  ///< voicemail, or a message to leave
    Notice,   ///< it stays, and `notice` is spoken or shown
};

QLatin1String toName(OverflowCause cause);
QLatin1String toName(OverflowStep step);
std::optional<OverflowCause> overflowCauseFromName(QStringView name);
std::optional<OverflowStep> overflowStepFromName(QStringView name);

/// One rule of a queue; they are tried in order when a contact comes, and the first that fits is
/// followed.
struct OverflowRule {
    OverflowCause when = OverflowCause::Closed;
    int waiting = 0;             ///< for Full: contacts waiting
    Duration wait{};             ///< for TooLong
    QList<ChannelKind> channels; ///< only for these; empty: all
    OverflowStep step = OverflowStep::Notice;
    QueueId queue;  ///< for Queue
    QString notice; ///< words for the customer; may go with every step

    bool operator==(const OverflowRule&) const = default;
};

} // namespace heddle
