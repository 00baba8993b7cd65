#pragma once

#include "core/service/causes/causes.h"
#include "core/store/sql/location.h"

#include <QThreadPool>

namespace heddle::service {

/// Finds causes in a store: each review on a connection of its own in a pool thread, so that
/// neither the window nor the engine waits.
class StoreCauses final : public Causes {
public:
    /// `clock` must outlive it, and must be readable in any thread.
    StoreCauses(store::StoreLocation location, const Clock& clock, AgentId agent);

    Async<CauseReview> review(int days) override;

private:
    store::StoreLocation m_location;
    const Clock& m_clock;
    AgentId m_agent;
    QThreadPool m_pool; ///< waits for its work when it goes
};

} // namespace heddle::service
