#pragma once

#include "core/model/form/field.h"
#include "core/model/rules/rulewords.h"

namespace heddle {

// The parts of rules and macros with their keys in centre.yaml; see centrefields.h.

template<class Visitor>
void describe(Visitor& visit, Rule& rule)
{
    visit(Field{.key = "name", .meaning = "as people call it", .isNeeded = true}, rule.name);
    visit(Field{.key = "when", .meaning = "arrived, replied, due soon, tagged or idle"}, rule.when);
    visit(Field{.key = "if", .meaning = "tests, like severity at least 700; none: always"},
          rule.tests);
    visit(Field{.key = "match", .meaning = "whether all tests have to hold, or any"}, rule.match);
    visit(Field{.key = "then",
                .meaning = "actions, like tag refund, boost 30 minutes",
                .isNeeded = true},
          rule.actions);
    visit(Field{.key = "enabled", .meaning = "no: it is kept, but does nothing"}, rule.enabled);
}

template<class Visitor>
void describe(Visitor& visit, Macro& macro)
{
    visit(Field{.key = "name", .meaning = "as people call it", .isNeeded = true}, macro.name);
    visit(Field{.key = "key", .meaning = "like Ctrl+0"}, macro.key);
    visit(Field{.key = "then", .meaning = "actions, like tag refund", .isNeeded = true},
          macro.actions);
}

} // namespace heddle
