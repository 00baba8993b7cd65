#pragma once

#include "core/base/result.h"

#include <QString>

struct tls;

namespace heddle::phone {

/// Lets this TLS speak to `host` alone, by a certificate that the authorities in a PEM file vouch
/// for. libre's SIP transport leaves the server unchecked; OpenSSL does it for every connection.
/// BadInput: the file cannot be read.
Done trustOnly(tls* tls, const QString& host, const QString& authorities);

/// Why the last server was not trusted: "expired", "not-yet", "other-name", "self-signed" or
/// "unknown" (nobody known vouches for it); empty while none was refused.
QString distrustOf(tls* tls);

} // namespace heddle::phone
