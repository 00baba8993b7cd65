#pragma once

#include "core/model/interaction.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What a chat's timeline says of those who come and go besides its agent (Entry::subject).
extern const QString joinedMark;
extern const QString leftMark;
/// A supervisor has it now; the text is who had it.
extern const QString takenOverMark;

/// Who takes part in an interaction besides its agent, in the order they came.
Result<QList<AgentId>> companionsOf(store::Store& store, const Interaction& interaction);

/// Whether nobody reads a chat any more: its visitor left it, or it was ended here once. One that is
/// opened again stays so; the visitor's browser has closed it.
Result<bool> hasEnded(store::Store& store, const Interaction& interaction);

/// Whether somebody took part in a chat: has it or had it last, joined it or wrote to its visitor.
Result<bool> tookPart(store::Store& store, const Interaction& interaction, AgentId agent);

/// Whether a note in it asks this colleague in.
Result<bool> isCalled(store::Store& store, const Roster& roster, const Interaction& interaction,
                      AgentId agent);

} // namespace heddle::service
