#pragma once

#include "core/base/clock.h"
#include "core/model/facts/mailseal.h"

#include <QByteArray>

namespace heddle::email {

/// Checks the first S/MIME signature of a mail against its words, its sender and the authorities
/// that this machine trusts, as of the moment it came.
/// \param authorities a file of certificates to trust instead of the machine's own
/// Thread: any. Slow: it reads the machine's authorities each time.
MailSeal checkSeal(const QByteArray& raw, Timestamp at, const QString& authorities = {});

} // namespace heddle::email
