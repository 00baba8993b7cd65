#include "core/model/centre/placeinline.h"

#include <algorithm>

namespace heddle {

namespace {

// Farther than any two due moments lie apart, so that the live band is wholly before the other.
constexpr qint64 bandStep = qint64(1) << 60;

bool isCritical(const Boost& boost)
{
    return boost.critical;
}

} // namespace

bool isLive(ChannelKind channel)
{
    return channel == ChannelKind::Phone || channel == ChannelKind::Chat;
}

qint64 placeInLine(const Interaction& interaction)
{
    Timestamp key = interaction.due.value_or(interaction.arrived + assumedTarget);
    for (const Boost& boost : interaction.boosts)
        key = key - boost.earlier;
    const bool goesFirst =
        isLive(interaction.channel)
        || std::any_of(interaction.boosts.begin(), interaction.boosts.end(), isCritical);
    return goesFirst ? key.micros - bandStep : key.micros;
}

} // namespace heddle
