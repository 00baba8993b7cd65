#pragma once

#include "core/model/customer.h"

namespace heddle::store {

/// The target of a merge with what it gains from the source: tags, channels not to be used, fields
/// that were empty, the earlier first contact.
Customer combined(const Customer& target, const Customer& source);

/// Takes to `mine` what differs between `before` and `after`. A field of `mine` that is no longer as
/// in `before` was changed by somebody since, and stays.
Customer rebased(const Customer& mine, const Customer& before, const Customer& after);

} // namespace heddle::store
