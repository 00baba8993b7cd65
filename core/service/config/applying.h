#pragma once

#include "core/service/config/differences.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Who changes the centre: the administrator with this login; not valid in a centre that has
/// none, which anybody may set up. Refused for everybody else.
Result<AgentId> administrator(store::Store& store, const QString& login);

/// Makes the running centre what `plan` says, in one transaction and one line of the journal, and
/// answers with what changed; with nothing to change nothing is written.
///
/// Agents and queues are known by login and name; those that are not in the plan become inactive.
/// Fails with Conflict when a queue that is given up holds open contacts and the plan does not say
/// where they move; the detail tells how many, and the cure.
Result<QList<Difference>> applyCentre(Ledger& ledger, const CentrePlan& plan, AgentId author);

/// Whether a record is one of an applied centre, or of one taken back.
bool changesCentre(const store::Record& record);

/// Takes the last applied plan back that was not taken back yet: the centre is again as before it.
/// Fails with NotFound when there is none, and as applyCentre().
Result<QList<Difference>> undoApply(Ledger& ledger, AgentId author);

} // namespace heddle::service
