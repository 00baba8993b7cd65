#pragma once

#include "core/channel/email/imap/folderwatch.h"

#include <memory>

namespace heddle::email {

/// A session of its own for one task; closed when the last holder lets go of it.
using SessionRef = std::shared_ptr<ImapSession>;

/// Connects and signs in. A refused token is renewed once. Failures: as ImapSession.
/// `access` must outlive `owner`.
Async<SessionRef> signedIn(const EmailAccount& account, const MailAccess& access, QObject* owner);

} // namespace heddle::email
