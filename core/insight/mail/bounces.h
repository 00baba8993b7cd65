#pragma once

#include "core/model/mail.h"

namespace heddle::insight {

/// What a mail server tells of a mail of ours: that it came back, is delayed or was read. Kind
/// Person where it tells nothing of the sort.
Automatic serverNotice(const Mail& mail);

} // namespace heddle::insight
