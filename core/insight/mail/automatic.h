#pragma once

#include "core/model/mail.h"

namespace heddle::insight {

/// Whether a person wrote this mail, and by which sign we know (RFC 3834, RFC 3464, list headers,
/// known subjects). Needs the parsed head, report and calendar facts.
Automatic classify(const Mail& mail);

/// Whether headers say that it went to a list of people.
bool isListMail(const Mail& mail);

/// Whether the sender asks for no automatic answer (X-Auto-Response-Suppress, Precedence, lists):
/// a wish to respect, not a sign of what the mail is.
bool wishesNoAutoReply(const Mail& mail);

} // namespace heddle::insight
