#pragma once

#include "core/model/rules/rule.h"

namespace heddle {

// Rules as they are read aloud, in the program's own plain words: in centre.yaml, in the store, on
// the command line. What is written is read back the same.

/// "severity at least 700", "text contains refund".
QString toWords(const RuleCondition& condition);
/// "tag refund", "boost 30 minutes", "close as noise".
QString toWords(const RuleAction& action);
/// "When something arrives, if severity at least 700 and language is de, then tag trouble."
QString toSentence(const Rule& rule);

/// BadInput says what is not understood, and what could stand there.
Result<RuleCondition> conditionFromWords(const QString& words);
Result<RuleAction> actionFromWords(const QString& words);

} // namespace heddle
