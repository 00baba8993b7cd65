#include "app/ctl/rules/rulechanges.h"

#include "app/ctl/commands/officework.h"
#include "app/ctl/rules/rulenames.h"
#include "core/model/rules/rulewords.h"
#include "core/service/rights.h"
#include "core/service/rules/rulekeeping.h"
#include "core/store/learned/rulestore.h"

namespace heddle::ctl {

namespace {

/// What was there before may name what is gone by now.
template<class T>
Done checkChanged(OfficeWork& office, const QList<T>& before, const QList<T>& after)
{
    for (const T& one : after) {
        if (before.contains(one))
            continue;
        if (auto known = checkNames(office.store(), one.actions); !known)
            return known;
    }
    return {};
}

/// What a rule says is told once it is kept.
void sayChanged(const Invocation& invocation, const QList<Rule>& before, const QList<Rule>& after)
{
    for (const Rule& rule : after) {
        if (!before.contains(rule))
            invocation.console.print(rule.name + QStringLiteral(": ") + toSentence(rule));
    }
}

} // namespace

Done changeRules(const Invocation& invocation, const Change<Rule>& change, Saying saying)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    const auto actor = (*office)->actor(invocation);
    if (!actor)
        return passOn(actor);
    if (auto allowed = service::mayAdminister(*actor); !allowed)
        return allowed;
    auto rules = (*office)->store().rules().all();
    if (!rules)
        return passOn(rules);
    const QList<Rule> before = *rules;
    if (auto done = change(*rules, invocation); !done)
        return done;
    if (auto fine = checkChanged(**office, before, *rules); !fine)
        return fine;
    const auto saved = service::saveRules((*office)->ledger(), actor->id, *rules);
    if (!saved)
        return passOn(saved);
    if (saying == Saying::Sentences)
        sayChanged(invocation, before, *rules);
    return {};
}

Done changeMacros(const Invocation& invocation, const Change<Macro>& change)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    const auto actor = (*office)->actor(invocation);
    if (!actor)
        return passOn(actor);
    if (!service::isSupervisor(*actor))
        return failure(ErrorCode::Refused,
                       QStringLiteral("only supervisors and administrators may"));
    auto macros = (*office)->store().rules().macros();
    if (!macros)
        return passOn(macros);
    const QList<Macro> before = *macros;
    if (auto done = change(*macros, invocation); !done)
        return done;
    if (auto fine = checkChanged(**office, before, *macros); !fine)
        return fine;
    if (auto fine = checkKeys(*macros); !fine)
        return fine;
    const auto saved = service::saveMacros((*office)->ledger(), actor->id, *macros);
    return saved ? Done() : passOn(saved);
}

} // namespace heddle::ctl
