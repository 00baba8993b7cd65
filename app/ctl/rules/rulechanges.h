#pragma once

#include "app/ctl/command.h"
#include "core/model/rules/rule.h"

namespace heddle::ctl {

/// Changes the list of rules, or of macros; what it answers with is kept.
template<class T>
using Change = std::function<Done(QList<T>& list, const Invocation& invocation)>;

/// What is told of rules that changed, once they are kept.
enum class Saying { Nothing, Sentences };

/// Reads the rules, lets `change` change them and keeps them: an administrator's, with names that
/// the centre has.
Done changeRules(const Invocation& invocation, const Change<Rule>& change, Saying saying);

/// The same for macros, a supervisor's.
Done changeMacros(const Invocation& invocation, const Change<Macro>& change);

} // namespace heddle::ctl
