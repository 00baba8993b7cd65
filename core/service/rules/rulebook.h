#pragma once

#include "core/insight/rules/ruleset.h"
#include "core/service/agenda.h"
#include "core/service/rules/ruleactions.h"

#include <set>

namespace heddle::service {

/// The centre's rules and macros at work.
///
/// What comes in is looked at before it is recorded, so that nobody is offered what a rule moves
/// elsewhere; everything else after it is durable. A rule fires at most once for one thing that
/// happened, whatever the others do: there are no loops. Each firing is a line of the journal with
/// the rule's version, what it did and what it left.
/// Thread: the core thread.
class RuleBook : public QObject {
    Q_OBJECT
public:
    RuleBook(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Reads the rules, and looks for what lies idle now and then.
    Done start();

    /// Reads them again, after somebody else may have changed them in the store.
    Done read();

    const QList<Rule>& rules() const { return m_rules; }
    const QList<Macro>& macros() const { return m_macros; }
    /// Keeps these in place of all: new ones get an id, those that do something else than before
    /// the next version. BadInput for one without a name or without actions.
    Done saveRules(AgentId by, const QList<Rule>& rules);
    Done saveMacros(AgentId by, const QList<Macro>& macros);

    /// What arrives, about to be recorded: may change it, and answers with what else to record.
    struct Applied {
        QList<store::RowImage> rows;
        QList<store::Record> records;
    };
    Result<Applied> arriving(const Entry& message, Interaction& interaction);

    Done runMacro(AgentId by, InteractionId id, qint64 macro);

private:
    /// One thing that happened and what rules did about it so far.
    struct Chain {
        insight::RuleSubject subject;
        std::set<qint64> fired;
        Applied applied;
    };
    void apply(const QList<store::Record>& records);
    void hear(const QList<store::Record>& records);
    void happened(RuleEvent event, InteractionId id);
    Done tryHappened(RuleEvent event, InteractionId id);
    Done fire(RuleEvent event, Chain& chain);
    Done perform(const Rule& rule, RuleEvent event, Chain& chain);
    Result<insight::RuleSubject> subjectOf(InteractionId id) const;
    Done fillNames(insight::RuleSubject& subject) const;
    void sweepIdle(Timestamp since);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    QList<Rule> m_rules;
    QList<Macro> m_macros;
    insight::RuleSet m_set;
};

} // namespace heddle::service
