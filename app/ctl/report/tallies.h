#pragma once

#include "app/ctl/report/figures.h"
#include "app/ctl/report/pastwork.h"
#include "core/service/roster.h"

#include <map>

namespace heddle::ctl {

/// How a queue did: counts what arrived, by the promises that were made for it.
class QueueTally {
public:
    void add(const Interaction& interaction, const service::Roster& roster, Timestamp now);
    QList<Figure> figures() const;

private:
    qint64 m_came = 0;
    qint64 m_answered = 0;
    qint64 m_closed = 0;
    qint64 m_promised = 0; ///< a first reply, and it was given or is overdue
    qint64 m_kept = 0;
    Tally m_minutes; ///< of open time until the first reply
};

/// How an agent's day went: what was offered, taken, written and closed.
struct AgentTally {
    qint64 offered = 0; ///< and ended: taken, declined, not answered
    qint64 taken = 0;
    qint64 notAnswered = 0;
    qint64 answers = 0;
    qint64 closed = 0;
    WorkedDays worked;

    QList<Figure> figures() const;
};

} // namespace heddle::ctl
