#pragma once

#include "core/base/result.h"
#include "core/service/mailboxes/mailboxsettings.h"

namespace heddle::service {

/// Whether a mailbox can work as it is set up. BadInput names the field first: "incoming.host: a
/// server name is wanted".
Done checkMailbox(const MailboxSettings& settings);

} // namespace heddle::service
