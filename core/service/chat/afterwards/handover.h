#pragma once

#include "core/service/engine/engine.h"

namespace heddle::service {

// A chat that goes on in another way, in the story of the same customer: one who was not known by
// that address or number yet becomes this one, which can be taken back like any merge. Failures as
// those of Desk.

/// Begins a mail to `address` that follows a chat; the agent's draft for it quotes the
/// conversation.
Result<InteractionId> continueByMail(Engine& engine, AgentId by, InteractionId chat,
                                     const QString& address);

/// A call that the agent made follows the chat.
Done continueByPhone(Engine& engine, AgentId by, InteractionId chat, InteractionId call);

} // namespace heddle::service
