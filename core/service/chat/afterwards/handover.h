#pragma once

#include "core/service/engine/engine.h"

#include <optional>

namespace heddle::service {

// A chat that goes on in another way, in the story of the same customer: an address or number that
// nobody had becomes theirs, which can be taken back like any merge. One that somebody else has stays
// that one's: what a visitor types proves nothing. Failures as those of Desk.

/// Whom this mail address or number belongs to, if that is somebody else than the chat's customer.
Result<std::optional<Customer>> ownerOf(Engine& engine, AgentId by, InteractionId chat,
                                        const QString& address);

/// Begins a mail to `address` that follows a chat; the agent's draft for it quotes the
/// conversation.
Result<InteractionId> continueByMail(Engine& engine, AgentId by, InteractionId chat,
                                     const QString& address);

/// A call that the agent made follows the chat.
Done continueByPhone(Engine& engine, AgentId by, InteractionId chat, InteractionId call);

} // namespace heddle::service
