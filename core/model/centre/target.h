#pragma once

#include "core/base/clock.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// The times promised, counted within the queue's opening hours; not set: none promised.
struct Targets {
    std::optional<Duration> firstReply;
    std::optional<Duration> nextReply;
    std::optional<Duration> resolution;

    bool operator==(const Targets&) const = default;
};

/// Targets for some of a queue's contacts only.
struct SpecialTargets {
    std::optional<ChannelKind> channel; ///< not set: every channel
    QString tier;                       ///< of the customer; empty: every tier
    Targets targets;

    bool operator==(const SpecialTargets&) const = default;
};

/// What is promised to a customer of `tier` on `channel`: each of the three from the most special
/// entry that sets it (channel and tier, then tier, then channel), else from `general`. Of two
/// equally special ones the first counts.
Targets targetsFor(const Targets& general, const QList<SpecialTargets>& special,
                   ChannelKind channel, const QString& tier);

} // namespace heddle
