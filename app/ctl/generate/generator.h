#pragma once

#include "core/store/backup.h"
#include "core/store/store.h"

namespace heddle::ctl {

/// What kind of centre to make up.
struct CentreWish {
    qint64 interactions = 10'000;
    quint64 seed = 1;
};

/// What was made.
struct CentreMade {
    qint64 customers = 0;
    qint64 interactions = 0;
    qint64 entries = 0;
};

/// Fills an empty store with a lifelike centre: people of many places with several addresses each,
/// a year of threads in their languages, a few customers with thousands of entries, staff, queues,
/// merges and drafts. The same wish gives the same centre, whenever it is made.
/// Fails with Conflict when somebody works there already.
Result<CentreMade> generateCentre(store::Store& store, const CentreWish& wish,
                                  const store::Progress& progress);

} // namespace heddle::ctl
