#pragma once

#include "core/channel/channel.h"
#include "core/service/setup.h"

#include <memory>

namespace heddle::service {

/// Turns a mailbox's settings into a channel. Implemented where the adapters are known.
///
/// Thread: the core thread.
class MailboxConnector {
public:
    virtual ~MailboxConnector() = default;

    /// A channel that was not started; it asks the secret store for its secret when it needs it.
    virtual std::unique_ptr<channel::Channel> connectMailbox(const MailboxSettings& settings) = 0;
    /// Signs in and looks around, changing nothing, with the secret in `settings`.
    virtual Async<MailboxVerdict> testMailbox(const MailboxSettings& settings) = 0;
};

} // namespace heddle::service
