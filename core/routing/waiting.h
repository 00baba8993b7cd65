#pragma once

#include "core/model/agent.h"
#include "core/model/centre/queue.h"
#include "core/model/channelkind.h"
#include "core/model/offer.h"

#include <QList>

#include <optional>

namespace heddle::routing {

/// An agent who was offered an interaction and did not take it.
struct Refusal {
    AgentId agent;
    Timestamp at;
    QString why; ///< "declined", "did not answer"

    bool operator==(const Refusal&) const = default;
};

/// How long somebody who declined or missed an interaction is not asked for it again.
constexpr Duration refusalRest = std::chrono::minutes(10);
/// The same where nobody else is left to ask.
constexpr Duration lastOneRest = std::chrono::minutes(1);

/// An interaction that waits for somebody, with all that deciding needs.
struct Waiting {
    InteractionId id;
    QueueId queue;
    ChannelKind channel = ChannelKind::Email;
    Timestamp arrived; ///< kept by transfers and by offers nobody took
    Timestamp queued;  ///< since when it waits in this queue; a transfer starts it anew
    std::optional<Timestamp> due;
    std::optional<Duration> latest; ///< this much past due a deferred one becomes live
    QList<Boost> boosts;
    AgentId preferred; ///< who knows this customer; not valid for nobody
    QList<Refusal> refusals;
    QString language;                   ///< of the customer (BCP 47), "" while not known
    QList<Ring> rings;                  ///< of its own, in place of its queue's; mostly empty
    std::optional<Timestamp> notBefore; ///< nobody may have it earlier: a call back's window

    bool operator==(const Waiting&) const = default;
};

} // namespace heddle::routing
