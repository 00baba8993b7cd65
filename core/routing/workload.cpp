#include "core/routing/workload.h"

namespace heddle::routing {

void Workload::add(ChannelKind channel, Work work)
{
    Count& count = m_counts.of(channel);
    ++(work == Work::Active ? count.active : count.parked);
}

void Workload::remove(ChannelKind channel, Work work)
{
    Count& count = m_counts.of(channel);
    --(work == Work::Active ? count.active : count.parked);
}

bool Workload::fits(const Capacity& capacity, ChannelKind channel) const
{
    const int one = weightOf(capacity, channel);
    const int limit = one * capacity.limits.of(channel);
    if (weightOn(capacity, channel) + one > limit)
        return false;
    const QList<ChannelKind>& interrupted = capacity.interrupts.of(channel);
    int carried = 0;
    for (const ChannelKind other : everyChannel)
        carried += interrupted.contains(other) ? 0 : weightOn(capacity, other);
    return carried + one <= capacity.total;
}

int Workload::weight(const Capacity& capacity) const
{
    int sum = 0;
    for (const ChannelKind channel : everyChannel)
        sum += weightOn(capacity, channel);
    return sum;
}

int Workload::weightOn(const Capacity& capacity, ChannelKind channel) const
{
    const Count& count = m_counts.of(channel);
    return count.active * weightOf(capacity, channel)
           + count.parked * parkedWeightOf(capacity, channel);
}

int Workload::count(ChannelKind channel, Work work) const
{
    const Count& count = m_counts.of(channel);
    return work == Work::Active ? count.active : count.parked;
}

int Workload::items() const
{
    int sum = 0;
    for (const ChannelKind channel : everyChannel)
        sum += m_counts.of(channel).active + m_counts.of(channel).parked;
    return sum;
}

int Workload::activeItems() const
{
    int sum = 0;
    for (const ChannelKind channel : everyChannel)
        sum += m_counts.of(channel).active;
    return sum;
}

} // namespace heddle::routing
