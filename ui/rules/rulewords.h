#pragma once

#include "core/model/rules/rule.h"

#include <QStringList>

namespace heddle::ui {

// Rules in the reader's own language, as the editor and the list say them.

/// "a message arrives", after "When".
QString eventWords(RuleEvent event);
/// "its severity", "the text" ...
QString fieldWords(RuleField field);
/// "is at least", "contains" ...
QString testWords(RuleTest test);
/// What an action does, before what it does it with: "Tag it", "Move it to".
QString actionWords(RuleActionKind kind);
/// One of the words that a field can be: "money" is "Money". Others stay as they are.
QString valueWords(RuleField field, const QString& value);

/// "When a message arrives, if its severity is at least 700, then tag it “trouble”."
QString ruleSentence(const Rule& rule);

} // namespace heddle::ui
