#pragma once

#include "core/routing/calendar/businesstime.h"
#include "core/service/roster.h"

namespace heddle::service {

/// Keeps the clocks of what was promised true to everything else: whoever records an interaction,
/// its clocks stand still while it waits for the customer or somebody else (an agent's own snooze
/// stops no promise), with cause and author; they end when it is closed; and `due` is the earliest
/// that runs. When a calendar changes, what has passed by the old one stays passed; when a queue's
/// promises do (core/service/config/contacts/contactmoves.h), what waits is due by the new ones.
///
/// Thread: the core thread.
class Clockwork : public QObject {
    Q_OBJECT
public:
    Clockwork(Ledger& ledger, const Roster& roster, QObject* parent = nullptr);

    /// Takes up the clocks that run: a calendar may have changed while nobody worked.
    Done start();

private:
    void apply(const QList<store::Record>& records);
    Done setDueIn(QueueId queue);
    void recount(const QString& calendar, const routing::BusinessTime& before, Timestamp at);
    Done tryToRecount(const QString& calendar, const routing::BusinessTime& before, Timestamp at);

    Ledger& m_ledger;
    const Roster& m_roster;
};

/// The interaction as it is recorded by `by` (not valid: the engine) at `now`. Doing it twice
/// changes nothing. What has no clocks stays as it is, but that nothing closed is due.
Interaction withClocksSet(Interaction interaction, const Roster& roster, AgentId by, Timestamp now);

/// When three quarters of the time that `due` ends are used up; nullopt while nothing is due.
std::optional<Timestamp> nearingAt(const Interaction& interaction, const Roster& roster);

} // namespace heddle::service
