#pragma once

#include "core/service/config/centreplan.h"
#include "core/store/store.h"

namespace heddle::service {

/// The rows that make the running centre what `plan` says; takes new ids from the store. Fails as
/// applyCentre().
Result<QList<store::RowImage>> rowsFor(store::Store& store, const CentrePlan& running,
                                       const CentrePlan& plan, Timestamp now);

} // namespace heddle::service
