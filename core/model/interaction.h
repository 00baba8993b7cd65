#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/centre/targetclock.h"
#include "core/model/channelkind.h"
#include "core/model/offer.h"
#include "core/model/owedcall.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// Where an interaction stands. The one table of allowed changes is in core/service/transitions.h.
enum class InteractionState { New, Queued, Offered, Assigned, Pending, WrapUp, Closed };

/// What a pending interaction waits for.
enum class PendingOn { Customer, ThirdParty, Until };

QLatin1String toName(InteractionState state);
QLatin1String toName(PendingOn cause);
std::optional<InteractionState> interactionStateFromName(QStringView name);
std::optional<PendingOn> pendingOnFromName(QStringView name);

/// What was told of its clock so far: each is told once while a clock runs.
enum class DueWarning { None, Nearing, Missed };

/// One contact on one channel from its start to its end: a call, a mail thread, a chat session.
struct Interaction {
    InteractionId id;
    CustomerId customer;
    IdentityId identity; ///< who started it
    ChannelKind channel = ChannelKind::Email;
    QString account;      ///< the channel account it runs on ("support@northwind.example")
    QString conversation; ///< the channel's own name of it; empty for mail
    QueueId queue;
    InteractionState state = InteractionState::New;
    std::optional<PendingOn> pendingOn;
    std::optional<Timestamp> pendingUntil;
    AgentId assignee;  ///< not valid while nobody has it
    AgentId lastAgent; ///< who had it last
    QString subject;
    QString lastWords;                    ///< first line or so of the newest entry, for lists
    Timestamp arrived;                    ///< when the customer first wrote or called
    std::optional<Timestamp> due;         ///< the earliest unmet target
    std::optional<Timestamp> targetStart; ///< when the clock of `due` started
    DueWarning warned = DueWarning::None; ///< of this `due`
    std::optional<Timestamp> firstReplied;
    std::optional<Timestamp> closed;
    Timestamp touched;   ///< newest entry or change
    bool unread = false; ///< something inbound that its agent has not seen
    QStringList tags;
    QString wrapUpCode;
    std::optional<Timestamp> wrapUpEnds; ///< by itself; not set where its agent says when
    int wrapUpExtensions = 0;
    InteractionId follows;            ///< a closed one that this goes on from; not valid for none
    QList<Boost> boosts;              ///< of what was read in it and of rules; each name once
    QList<TargetClock> clocks;        ///< of what was promised; `due` follows from them
    std::optional<OwedCall> callBack; ///< it waits to be called back
    qint64 version = 0; ///< rises with each change; a command names the version it saw

    bool operator==(const Interaction&) const = default;
};

} // namespace heddle
