#pragma once

#include "core/service/desk/access.h"

namespace heddle::service {

/// Calls that we owe customers: each is an interaction that waits in its queue, with the age of the
/// contact it came from, until an agent takes it and rings. Nobody is offered one outside the
/// queue's hours for calls by the customer's own clock; who said "do not call" is not rung.
///
/// Thread: the core thread. Failures: NotFound, Refused (rights, or the customer wants no calls),
/// BadInput, Conflict.
class CallBacks : public QObject {
    Q_OBJECT
public:
    CallBacks(Ledger& ledger, const Roster& roster, QObject* parent = nullptr);

    /// The customer of `from` is to be rung at `number` (E.164), not before `wished`.
    Result<InteractionId> owe(AgentId by, InteractionId from, const QString& number,
                              Timestamp wished);
    /// The agent rang and reached nobody: it waits for its next try, or is closed after the last.
    Done reachedNobody(AgentId by, InteractionId id);

private:
    void apply(const QList<store::Record>& records);
    Done giveUp(CustomerId customer);
    Done close(const Interaction& call, AgentId by, const QString& why);
    Result<Identity> identityFor(CustomerId customer, const QString& number,
                                 QList<store::RowImage>* rows) const;

    Ledger& m_ledger;
    const Roster& m_roster;
};

/// When an owed call may be tried next; nullopt: never (any more).
std::optional<Timestamp> nextTry(const Ledger& ledger, const Roster& roster,
                                 const Interaction& call);

} // namespace heddle::service
