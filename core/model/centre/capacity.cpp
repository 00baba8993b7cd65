#include "core/model/centre/capacity.h"

#include <algorithm>

namespace heddle {

PerChannel<QList<ChannelKind>> Capacity::callsInterruptDeferredWork()
{
    PerChannel<QList<ChannelKind>> interrupts;
    interrupts.phone = {ChannelKind::Email, ChannelKind::Social, ChannelKind::Paper};
    return interrupts;
}

int weightOf(const Capacity& capacity, ChannelKind channel)
{
    const int weight = capacity.weights.of(channel);
    return weight > 0 ? weight
                      : std::max(1, capacity.total / std::max(1, capacity.limits.of(channel)));
}

int parkedWeightOf(const Capacity& capacity, ChannelKind channel)
{
    return std::max(1, weightOf(capacity, channel) * capacity.parkedShare / 100);
}

} // namespace heddle
