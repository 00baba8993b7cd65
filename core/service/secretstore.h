#pragma once

#include "core/base/async.h"

#include <QString>

namespace heddle::service {

/// Where passwords and tokens are kept: never in the database, a log, or a command line.
///
/// Secrets are named ("mailbox/support@example.org"). Thread: any; answers come later. Failures:
/// NotFound for a name that has none; Unsupported where this machine has no place for secrets;
/// Refused when the place is locked.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    virtual Async<QString> secret(const QString& name) = 0;
    virtual Async<void> keep(const QString& name, const QString& secret) = 0;
    /// Forgetting what is not there succeeds.
    virtual Async<void> forget(const QString& name) = 0;
    /// From now on keeps secrets as files that only this user may read, because a person agreed to
    /// it where there is no keyring. Unsupported where the place is settled otherwise.
    virtual Async<void> keepInFolder() { return answered<void>(Error{ErrorCode::Unsupported, {}}); }
};

} // namespace heddle::service
