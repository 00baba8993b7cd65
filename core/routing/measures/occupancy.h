#pragma once

#include "core/routing/workload.h"

namespace heddle::routing {

/// How an agent's time at work was used (routing.md §10), told step by step in the journal's order.
///
/// At work they are while they are Ready or have something in hand that is not parked.
class Occupancy {
public:
    /// From `at` on they are Ready, or not.
    void setReady(Timestamp at);
    void setAway(Timestamp at);
    void setCapacity(const Capacity& capacity, Timestamp at);
    void add(ChannelKind channel, Work work, Timestamp at);
    void remove(ChannelKind channel, Work work, Timestamp at);
    /// Counts until `at`; a step back counts nothing.
    void advance(Timestamp at);

    /// Forgets what was counted, and goes on as they stand at `at`.
    void countAnew(Timestamp at);

    Duration atWork() const { return m_atWork; }
    /// The share of the time at work with something in hand.
    double byTheClock() const;
    /// What they carried, as a share of all they could have carried in that time.
    double byLoad() const;

private:
    bool m_isReady = false;
    std::optional<Timestamp> m_since;
    Capacity m_capacity;
    Workload m_work;
    Duration m_atWork{};
    Duration m_busy{};
    double m_carried = 0; ///< capacities × microseconds
};

} // namespace heddle::routing
