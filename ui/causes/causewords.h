#pragma once

#include "core/service/causes/causes.h"

namespace heddle::ui {

/// "31 people complained in 42 of 318 messages since 15 Nov 10:00. Read at 11:20."
QString reviewWords(const service::CauseReview& review, Timestamp now);

/// "12 people in 15 messages, since 12 Nov 09:10".
QString causeWords(const service::Cause& cause, Timestamp now);

/// The share of the complaining people, with its interval and sample; that there are too few to
/// tell, where there are.
QString shareWords(const service::Cause& cause);

/// Whether a share may be shown, but not relied on.
bool isFaint(const service::Cause& cause);

} // namespace heddle::ui
