#pragma once

#include "app/ctl/report/figures.h"
#include "app/ctl/report/toldcontacts.h"
#include "core/routing/measures/servicelevel.h"
#include "core/service/roster.h"

namespace heddle::ctl {

/// A problem is solved by its first contact when the customer does not come again for so long.
inline constexpr Duration comesAgainWithin = std::chrono::days(7);

/// How a queue served, in the figures of routing.md §10, each with its formula.
class ServiceTally {
public:
    /// \param cameAgain how often the customer came within `comesAgainWithin` of its end
    void add(const ToldContact& contact, qsizetype cameAgain, const service::Roster& roster,
             Timestamp now);
    QList<Figure> figures() const;

private:
    void addLevel(const ToldContact& contact, const service::Roster& roster, Timestamp now);
    void addHandled(const ToldContact& contact, qsizetype cameAgain, Timestamp now);

    qint64 m_presented = 0;
    qint64 m_handled = 0;
    qint64 m_abandoned = 0;
    qint64 m_shortAbandoned = 0;
    routing::ServiceCounts m_promised; ///< of those a first reply was promised for
    Tally m_waited;                    ///< seconds
    Tally m_handling;                  ///< seconds
    qint64 m_transferred = 0;
    qint64 m_offers = 0;
    qint64 m_missed = 0;
    qint64 m_solved = 0; ///< long enough ago to know
    qint64 m_solvedAtOnce = 0;
};

} // namespace heddle::ctl
