#pragma once

#include "core/service/causes/causes.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

constexpr int mostMessagesReviewed = 5'000;

/// Groups the complaints of the last days that tell of the same thing and the same trouble. Several messages of one person
/// count once, and what only one person says is no cause.
///
/// Thread: the store's. Failures: what the store fails with.
Result<CauseReview> reviewCauses(store::Store& store, int days, Timestamp now);

} // namespace heddle::service
