#pragma once

#include "core/service/ledger.h"
#include "core/service/listening/growth/growth.h"

namespace heddle::service {

/// Looks at the campaigns that want it when posts come in, at most once a minute, and tells
/// supervisors of one that grows, by a journal line that every window hears of.
///
/// Thread: the core thread. `ledger` must outlive it.
class GrowthWatch : public QObject {
    Q_OBJECT
public:
    explicit GrowthWatch(Ledger& ledger, QObject* parent = nullptr);

private:
    void hear(const QList<store::Record>& records);
    void look();
    Done tell(const Campaign& campaign, const Growth& growth);

    Ledger& m_ledger;
    bool m_isLooking = false; ///< a look is on its way
};

} // namespace heddle::service
