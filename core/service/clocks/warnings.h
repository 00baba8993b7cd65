#pragma once

#include "core/service/agenda.h"
#include "core/service/roster.h"

#include <map>
#include <set>

namespace heddle::service {

/// Says when a promised time is three quarters over, and when it is missed: once each for every
/// clock that runs, also after a restart. The journal keeps both ("due.nearing", "due.missed").
///
/// Thread: the core thread.
class Warnings : public QObject {
    Q_OBJECT
public:
    Warnings(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Takes up the clocks that run; what was missed meanwhile is said soon after.
    Done start();

Q_SIGNALS:
    /// `late.warned` says how late it is.
    void warned(const heddle::Interaction& late);

private:
    void apply(const QList<store::Record>& records);
    void hear(const QList<store::Record>& records);
    void watch(const Interaction& interaction);
    void forget(InteractionId id);
    void wakeAt(Timestamp at);
    void warnDue();
    Result<QList<Interaction>> warnSome(Timestamp now);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    std::map<InteractionId, Timestamp> m_next;
    std::set<std::pair<Timestamp, InteractionId>> m_order;
    Timestamp m_wakeAt = Timestamp::never();
};

/// What is to be said of what is due at `now`, and when the next is.
DueWarning warningAt(const Interaction& interaction, const Roster& roster, Timestamp now);
std::optional<Timestamp> nextWarning(const Interaction& interaction, const Roster& roster);

} // namespace heddle::service
