#pragma once

#include "core/base/result.h"
#include "core/model/traffic.h"

namespace heddle::email {

/// The message as it goes out: RFC 5322 with CRLF line ends, 7-bit clean, no line over 998 bytes.
///
/// Bcc recipients are not in it. The same Outbound (and the same files) gives the same bytes, so a
/// retry sends the same message: boundaries come from the Message-ID, the date from `written`.
/// Fails with BadInput when a value cannot stand in a head (a line break in the subject, an address
/// that is none, no sender), and with NotFound when a file is gone. Safe in any thread.
Result<QByteArray> composeMail(const Outbound& outbound);

} // namespace heddle::email
