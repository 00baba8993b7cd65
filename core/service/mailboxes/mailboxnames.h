#pragma once

#include "core/service/mailboxes/mailboxsettings.h"

#include <QLatin1String>

namespace heddle::service {

// Stable names of a mailbox's settings, for the store and for centre.yaml.
QLatin1String toName(Encryption encryption);
QLatin1String toName(SignIn signIn);
QLatin1String toName(SentCopy sentCopy);
QLatin1String toName(AfterTaking after);
QLatin1String toName(ReplyTokenPlace place);

} // namespace heddle::service
