#pragma once

#include "core/model/readings/promise.h"
#include "core/service/agenda.h"
#include "core/service/desk/access.h"

namespace heddle::service {

/// What customers may expect of us: found in their messages and in our own answers, or made by
/// hand; taken up or let be, and brought up again when their moment comes.
///
/// Thread: the core thread. Failures: NotFound, Refused, Conflict (it is settled), BadInput.
class Promises : public QObject {
    Q_OBJECT
public:
    Promises(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Sets the clocks of all open ones.
    Done start();

    Result<PromiseId> make(AgentId by, InteractionId id, const QString& words, Timestamp due);
    /// Takes up a found one; `due` in place of the moment that was found.
    Done keep(AgentId by, PromiseId id, std::optional<Timestamp> due);
    Done letBe(AgentId by, PromiseId id);
    Done settle(AgentId by, PromiseId id);

private:
    void apply(const QList<store::Record>& records);
    void readAnswer(const Entry& entry);
    void watch(const Promise& promise);
    void comeDue(PromiseId id);
    Done tryToBringUp(PromiseId id);
    template<class Change>
    Done change(AgentId by, PromiseId id, const QString& kind, Change change);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
};

/// What a message promises, as rows for an agent to take up.
Result<QList<store::RowImage>> foundPromises(const Ledger& ledger, const Entry& entry);
/// The call back that goes with a change of an interaction's severity: offered where it has become
/// a major problem, let be where it is none any more and nobody took it up.
Result<QList<store::RowImage>> callBackAfter(const Ledger& ledger, const Entry& entry,
                                             const Interaction& before, const Interaction& after);

} // namespace heddle::service
