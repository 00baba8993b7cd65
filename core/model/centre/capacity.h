#pragma once

#include "core/base/clock.h"
#include "core/model/centre/perchannel.h"

#include <QList>

namespace heddle {

/// How much an agent takes at once. A contact fits when both its channel's limit and the agent's
/// total allow one more; parked contacts (waiting on the customer) count with `parkedShare`.
struct Capacity {
    PerChannel<int> limits{.phone = 1, .email = 4, .chat = 4, .social = 4, .paper = 4};
    int total = 100; ///< the weight an agent can carry
    /// of one contact; 0: total ÷ limit, so that a full channel is a full agent
    PerChannel<int> weights;
    int parkedShare = 50; ///< percent of its weight that a parked contact keeps; at least 1
    /// work on these does not count towards the total when one of the channel is to be offered
    PerChannel<QList<ChannelKind>> interrupts = callsInterruptDeferredWork();
    Duration rampUp = std::chrono::seconds(60); ///< after Not ready: between new deferred contacts

    static PerChannel<QList<ChannelKind>> callsInterruptDeferredWork();

    bool operator==(const Capacity&) const = default;
};

/// The weight of one contact that is worked on; at least 1.
int weightOf(const Capacity& capacity, ChannelKind channel);

/// The weight of one contact that waits on the customer; at least 1.
int parkedWeightOf(const Capacity& capacity, ChannelKind channel);

} // namespace heddle
