#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>

namespace heddle::store {

class Store;

/// Removes those blobs that no entry and no draft names any more and that were put in before
/// `putBefore`. Reads all entries that have files. Answers with those that are left,
/// for being new or because they could not be removed.
Result<QStringList> removeUnused(Store& store, const QStringList& blobs, Timestamp putBefore);

} // namespace heddle::store
