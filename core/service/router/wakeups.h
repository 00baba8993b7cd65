#pragma once

#include "core/service/agenda.h"
#include "core/service/roster.h"

namespace heddle::service {

/// Wakes what was parked until a moment, and ends wrap-ups whose time is over: timers of the core,
/// so that no window has to be open for them.
/// Thread: the core thread.
class Wakeups : public QObject {
    Q_OBJECT
public:
    Wakeups(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Takes up what was parked or in wrap-up before.
    Done start();

private:
    void apply(const QList<store::Record>& records);
    void watch(const Interaction& interaction);
    void wake(InteractionId id);
    void endWrapUp(InteractionId id);
    Done tryToWake(InteractionId id);
    Done tryToEndWrapUp(InteractionId id);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
};

} // namespace heddle::service
