#pragma once

#include "core/model/interaction.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What a chat's timeline says of those who come and go besides its agent (Entry::subject).
extern const QString joinedMark;
extern const QString leftMark;

/// Who takes part in an interaction besides its agent, in the order they came.
Result<QList<AgentId>> companionsOf(store::Store& store, const Interaction& interaction);

/// Whether a note in it asks this colleague in.
Result<bool> isCalled(store::Store& store, const Roster& roster, const Interaction& interaction,
                      AgentId agent);

} // namespace heddle::service
