#pragma once

#include "core/service/engine/engine.h"

namespace heddle::service {

/// Begins a mail to `address` that follows a chat; the agent's draft for it quotes the
/// conversation. Failures as those of Desk.
Result<InteractionId> continueByMail(Engine& engine, AgentId by, InteractionId chat,
                                     const QString& address);

} // namespace heddle::service
