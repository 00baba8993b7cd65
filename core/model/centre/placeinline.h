#pragma once

#include "core/model/interaction.h"

namespace heddle {

/// Whether somebody is on the line now (call, chat), rather than waiting for an answer to come.
bool isLive(ChannelKind channel);

/// One without a target counts as due so long after it arrived.
constexpr Duration assumedTarget = std::chrono::hours(24);

/// The rank of routing.md §1 as one integer, lower first, as far as the interaction itself tells
/// it: live and critical ones before the rest, then by their due moment less their boosts. What
/// only the moment of an offer tells (a queue's own policy, how late it is) is not in it.
qint64 placeInLine(const Interaction& interaction);

} // namespace heddle
