#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/facts/mailseal.h"

#include <QtPlugin>

#include <functional>

namespace heddle::service {

/// Checks the signatures of mails when somebody asks. A Directory may be one too: qobject_cast.
///
/// Thread: as Directory.
class Seals {
public:
    /// Of a mail's bytes that came at `at`. Safe in any thread.
    using Check = std::function<MailSeal(const QByteArray& raw, Timestamp at)>;

    virtual ~Seals() = default;

    /// What the signature of a mail says. NotFound for what is no mail.
    virtual Async<MailSeal> seal(EntryId id) = 0;
};

} // namespace heddle::service

Q_DECLARE_INTERFACE(heddle::service::Seals, "org.heddle.Seals")
