#pragma once

#include "core/model/centre/capacity.h"

namespace heddle::routing {

/// How an interaction in somebody's hands weighs on them.
enum class Work {
    Active, ///< being worked on, or in wrap-up
    Parked, ///< waiting on the customer; weighs less, never nothing
};

/// What an agent has in hand, in the weights of their capacity.
class Workload {
public:
    void add(ChannelKind channel, Work work);
    void remove(ChannelKind channel, Work work);

    /// Whether one more of `channel` fits: its channel's limit, and the agent's total without the
    /// work that it may interrupt.
    bool fits(const Capacity& capacity, ChannelKind channel) const;
    int weight(const Capacity& capacity) const;
    int items() const;
    int activeItems() const;
    int count(ChannelKind channel, Work work) const;

    bool operator==(const Workload&) const = default;

private:
    struct Count {
        int active = 0;
        int parked = 0;

        bool operator==(const Count&) const = default;
    };

    int weightOn(const Capacity& capacity, ChannelKind channel) const;

    PerChannel<Count> m_counts;
};

constexpr ChannelKind everyChannel[] = {ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                                        ChannelKind::Social, ChannelKind::Paper};

} // namespace heddle::routing
