#pragma once

#include <QByteArray>

namespace heddle::phone {

/// The Call-ID of a CANCEL that says that another phone took the call (RFC 3326: "SIP;cause=200",
/// "Q.850;cause=26"); empty for every other message.
QByteArray takenElsewhere(const QByteArray& packet);

} // namespace heddle::phone
