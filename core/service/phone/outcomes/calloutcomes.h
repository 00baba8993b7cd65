#pragma once

#include "core/service/engine/engine.h"

namespace heddle::service {

/// Ends a contact as Casework::close() does. Where it was a call out and `code` one of its
/// outcomes, what that outcome asks for is done, too: an owed call waits for its next try, or its
/// customer is called no more.
Done endContact(Engine& engine, AgentId by, InteractionId id, const QString& code);

} // namespace heddle::service
