#include "core/model/centre/target.h"

namespace heddle {

namespace {

void fill(Targets& targets, const Targets& from)
{
    const auto fillOne = [](std::optional<Duration>& target, std::optional<Duration> value) {
        if (!target)
            target = value;
    };
    fillOne(targets.firstReply, from.firstReply);
    fillOne(targets.nextReply, from.nextReply);
    fillOne(targets.resolution, from.resolution);
}

/// How special an entry is that fits, 0 for one that does not.
int fitOf(const SpecialTargets& entry, ChannelKind channel, const QString& tier)
{
    const bool isForTier = !entry.tier.isEmpty();
    if ((entry.channel && *entry.channel != channel) || (isForTier && entry.tier != tier))
        return 0;
    return 1 + (entry.channel ? 1 : 0) + (isForTier ? 2 : 0);
}

} // namespace

Targets targetsFor(const Targets& general, const QList<SpecialTargets>& special,
                   ChannelKind channel, const QString& tier)
{
    constexpr int mostSpecial = 4;
    Targets targets;
    for (int fit = mostSpecial; fit > 0; --fit) {
        for (const SpecialTargets& entry : special) {
            if (fitOf(entry, channel, tier) == fit)
                fill(targets, entry.targets);
        }
    }
    fill(targets, general);
    return targets;
}

} // namespace heddle
