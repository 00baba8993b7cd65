#pragma once

#include "core/channel/email/mime/structure.h"
#include "core/model/mail.h"

namespace heddle::email {

/// Fills text, html, attachments, reports, security and calendarMethod of `mail` from its parts.
///
/// Text parts shown in place are joined; of the rest each is an attachment: other types, parts
/// sent as attachments, named texts next to a body, and whole mails (not opened).
void readBodies(const Part& root, QByteArrayView hint, const ParseLimits& limits, Mail& mail);

} // namespace heddle::email
