#include "core/service/rules/rulekeeping.h"

#include "core/model/rules/rulewords.h"
#include "core/store/learned/rulestore.h"

#include <algorithm>

namespace heddle::service {

namespace {

template<class Condition>
const auto* firstWhere(const auto& list, Condition condition)
{
    const auto found = std::find_if(list.begin(), list.end(), condition);
    return found == list.end() ? nullptr : &*found;
}

template<class T>
const T* withId(const QList<T>& list, qint64 id)
{
    return firstWhere(list, [id](const T& one) { return one.id == id; });
}

Done check(const QString& name, const QList<RuleAction>& actions)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("a rule has no name"));
    if (actions.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("the rule '%1' does nothing; add an action").arg(name));
    for (const RuleAction& action : actions) {
        if (auto read = actionFromWords(toWords(action)); !read)
            return passOn(read);
    }
    return {};
}

Done check(const Rule& rule)
{
    for (const RuleCondition& test : rule.tests) {
        if (auto read = conditionFromWords(toWords(test)); !read)
            return passOn(read);
    }
    return check(rule.name, rule.actions);
}

Done check(const Macro& macro)
{
    return check(macro.name, macro.actions);
}

void setVersion(Rule& rule, const Rule* before)
{
    if (!before)
        rule.version = 1;
    else
        rule.version = doTheSame(*before, rule) ? before->version : before->version + 1;
}

void setVersion(Macro&, const Macro*) {}

template<class T>
Result<Kept<T>> keep(store::Store& store, const QList<T>& before, const QList<T>& wanted,
                     store::Removed::Kind removed)
{
    Kept<T> kept;
    for (T one : wanted) {
        if (auto fine = check(one); !fine)
            return passOn(fine);
        const T* known = withId(before, one.id);
        if (!known) {
            const auto id = store.newRuleId();
            if (!id)
                return passOn(id);
            one.id = *id;
        }
        setVersion(one, known);
        one.position = static_cast<int>(kept.list.size());
        if (!known || one != *known)
            kept.rows += one;
        kept.list.append(one);
    }
    for (const T& one : before) {
        if (!withId(kept.list, one.id))
            kept.rows += store::Removed{removed, QString::number(one.id)};
    }
    return kept;
}

template<class T>
QList<T> named(QList<T> wanted, const QList<T>& before)
{
    for (T& one : wanted) {
        const T* same =
            firstWhere(before, [&one](const T& known) { return known.name == one.name; });
        one.id = same ? same->id : 0;
    }
    return wanted;
}

template<class T>
Result<QList<T>> save(Ledger& ledger, AgentId by, const QString& kind, const Result<Kept<T>>& kept)
{
    if (!kept)
        return passOn(kept);
    if (kept->rows.isEmpty())
        return kept->list;
    auto done = ledger.record({{.kind = kind, .actor = by, .rows = kept->rows}});
    if (!done)
        return passOn(done);
    return kept->list;
}

} // namespace

Result<Kept<Rule>> keepRules(store::Store& store, const QList<Rule>& before,
                             const QList<Rule>& wanted)
{
    return keep(store, before, wanted, store::Removed::Kind::Rule);
}

Result<Kept<Macro>> keepMacros(store::Store& store, const QList<Macro>& before,
                               const QList<Macro>& wanted)
{
    return keep(store, before, wanted, store::Removed::Kind::Macro);
}

QList<Rule> withIdsByName(QList<Rule> wanted, const QList<Rule>& before)
{
    return named(std::move(wanted), before);
}

QList<Macro> withIdsByName(QList<Macro> wanted, const QList<Macro>& before)
{
    return named(std::move(wanted), before);
}

Result<QList<Rule>> saveRules(Ledger& ledger, AgentId by, const QList<Rule>& wanted)
{
    const auto before = ledger.store().rules().all();
    if (!before)
        return passOn(before);
    return save(ledger, by, QStringLiteral("rules.changed"),
                keepRules(ledger.store(), *before, wanted));
}

Result<QList<Macro>> saveMacros(Ledger& ledger, AgentId by, const QList<Macro>& wanted)
{
    const auto before = ledger.store().rules().macros();
    if (!before)
        return passOn(before);
    return save(ledger, by, QStringLiteral("macros.changed"),
                keepMacros(ledger.store(), *before, wanted));
}

} // namespace heddle::service
