#pragma once

#include "core/insight/rules/ruleset.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What actions make of an interaction: how it is then, the rows that go with it, and in words what
/// was done and what could not be.
struct ActionOutcome {
    Interaction interaction;
    QList<store::RowImage> rows; ///< besides the interaction
    QList<Draft> drafts;         ///< made ready for the agent who has it
    QStringList done;
    QStringList left; ///< "close as noise: it is a major problem"
    QStringList tagged;
};

/// Why actions are done: a rule, or an agent's macro.
struct ActionCause {
    QString name;    ///< of the rule or macro
    AgentId agent;   ///< who used the macro; not valid for a rule
    EntryId answers; ///< the message that a draft answers
};

/// Does actions one after the other, on values only. What cannot be done is left and said: an
/// unknown queue, a draft for nobody, closing a major problem by a rule.
Result<ActionOutcome> perform(const QList<RuleAction>& actions, Interaction interaction,
                              const ActionCause& cause, const Ledger& ledger, const Roster& roster);

} // namespace heddle::service
