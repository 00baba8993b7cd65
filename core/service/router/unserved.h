#pragma once

#include "core/routing/matching/matcher.h"
#include "core/service/agenda.h"
#include "core/service/roster.h"

namespace heddle::service {

/// Keeps the reason while nobody can be found: once a minute, for the first in line of each queue
/// that somebody waits in, the journal gets the decision ("route.nobody") unless nothing about it
/// changed since the last. Where several processes work on the centre, one of them keeps it.
///
/// Thread: the core thread.
class Unserved : public QObject {
    Q_OBJECT
public:
    Unserved(Ledger& ledger, const Roster& roster, Agenda& agenda, const routing::Matcher& matcher,
             QObject* parent = nullptr);

    /// Something may wait: looks in a minute, and from then on while something does.
    void watch();

    static constexpr Duration interval = std::chrono::minutes(1);

private:
    void look();
    Done note(QueueId queue);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    const routing::Matcher& m_matcher;
    bool m_isWatching = false;
};

} // namespace heddle::service
