#pragma once

#include "core/model/rules/rule.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Rules or macros as they are to be kept: with ids, places and versions, and the rows for it.
template<class T>
struct Kept {
    QList<T> list;
    QList<store::RowImage> rows; ///< of what is new or different, and of what is gone
};

/// What keeps `wanted` in place of `before`: new ones get an id, those that do something else than
/// before the next version. BadInput for one without a name, or that cannot work.
Result<Kept<Rule>> keepRules(store::Store& store, const QList<Rule>& before,
                             const QList<Rule>& wanted);
Result<Kept<Macro>> keepMacros(store::Store& store, const QList<Macro>& before,
                               const QList<Macro>& wanted);

/// `wanted`, each with the id of the one in `before` that has its name; 0 where there is none.
QList<Rule> withIdsByName(QList<Rule> wanted, const QList<Rule>& before);
QList<Macro> withIdsByName(QList<Macro> wanted, const QList<Macro>& before);

/// Keeps these in place of all that are in the store, in one journal line. Answers with them.
Result<QList<Rule>> saveRules(Ledger& ledger, AgentId by, const QList<Rule>& wanted);
Result<QList<Macro>> saveMacros(Ledger& ledger, AgentId by, const QList<Macro>& wanted);

} // namespace heddle::service
