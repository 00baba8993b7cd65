#pragma once

#include "core/model/mail.h"

#include <span>

namespace heddle::insight {

/// The value of the first header of this name, or nothing.
QString headerValue(const Mail& mail, QLatin1String name);

/// The first header of these names that says something, as a reason.
QString firstOf(const Mail& mail, std::span<const QLatin1String> names);

/// The part of the sender's address before the @, in lower case.
QString localPart(const Mail& mail);

bool hasNullPath(const Mail& mail);

/// The header by which a mail calls itself an automatic answer (RFC 3834 and older customs), as a
/// reason; empty without one.
QString replySign(const Mail& mail);

} // namespace heddle::insight
