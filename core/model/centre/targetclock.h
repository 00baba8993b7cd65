#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// What was promised by when.
enum class TargetKind { FirstReply, NextReply, Resolution };

QLatin1String toName(TargetKind kind);
std::optional<TargetKind> targetKindFromName(QStringView name);

/// A stretch in which a clock stood still.
struct Pause {
    Timestamp from;
    std::optional<Timestamp> to; ///< not set while it lasts
    QString cause;               ///< "waiting for the customer"
    AgentId author;              ///< not valid for the core itself

    bool operator==(const Pause&) const = default;
};

/// The clock of one promise: counts open time of its calendar, but for its pauses.
struct TargetClock {
    TargetKind kind = TargetKind::FirstReply;
    Duration target{};
    Timestamp started;
    QString calendar;    ///< by name; empty: all time counts
    QList<Pause> pauses; ///< in order; only the last may still last
    /// Time counted until `countedTo` is in `counted`: the calendar or its zone changed then, and
    /// what had passed by the old one stays passed.
    Duration counted{};
    std::optional<Timestamp> countedTo;
    std::optional<Timestamp> met;

    bool operator==(const TargetClock&) const = default;
};

} // namespace heddle
