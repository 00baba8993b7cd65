#pragma once

#include "core/model/mail.h"

namespace heddle::insight {

/// Completes a parsed mail with what reading it tells: the text of an HTML-only mail, newText,
/// quoted, signature, automatic, wishesNoAutoReply, moments and language. Pure, safe in any thread.
Mail read(Mail mail);

} // namespace heddle::insight
