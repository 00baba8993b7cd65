#include "core/service/causes/storecauses.h"

#include "core/service/causes/reviewing.h"
#include "core/service/rights.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"

#include <QtConcurrent>

namespace heddle::service {

StoreCauses::StoreCauses(store::StoreLocation location, const Clock& clock, AgentId agent)
    : m_location(std::move(location)), m_clock(clock), m_agent(agent)
{
    m_pool.setMaxThreadCount(1);
}

Async<CauseReview> StoreCauses::review(int days)
{
    return QtConcurrent::run(&m_pool, [this, days]() -> Result<CauseReview> {
        const auto store = store::Store::open(m_location, m_clock);
        if (!store)
            return passOn(store);
        const auto me = (*store)->agents().byId(m_agent);
        if (!me)
            return passOn(me);
        if (!isSupervisor(*me))
            return failure(ErrorCode::Refused, QStringLiteral("only supervisors review causes"));
        return reviewCauses(**store, days, m_clock.now());
    });
}

} // namespace heddle::service
