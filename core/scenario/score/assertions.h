#pragma once

#include "core/scenario/play/player.h"

namespace heddle::scenario {

/// Whether one thing holds that a scenario asserts, and by what one sees it.
struct Finding {
    QString what; ///< "counter is routed to anna"
    bool holds = false;
    QString evidence; ///< "offered to ben at 08:02:10, accepted by anna at 08:02:35"
    InteractionId contact;
    std::optional<Timestamp> at;

    bool operator==(const Finding&) const = default;
};

/// Looks at everything a scenario asserts; at its end.
QList<Finding> findings(Player& player);

} // namespace heddle::scenario
