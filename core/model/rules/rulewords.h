#pragma once

#include "core/base/result.h"
#include "core/model/form/spelling.h"
#include "core/model/rules/rule.h"

namespace heddle {

// Rules as they are read aloud, in the program's own plain words: in centre.yaml, in the store, on
// the command line. What is written is read back the same.

/// "severity at least 700", "text contains refund".
QString toWords(const RuleCondition& condition);
/// "tag refund", "boost 30 minutes", "close as noise".
QString toWords(const RuleAction& action);
/// "When something arrives, if severity is at least 700 and language is de, then tag trouble."
QString toSentence(const Rule& rule);

inline QString spellingOf(const RuleCondition& condition)
{
    return toWords(condition);
}
inline QString spellingOf(const RuleAction& action)
{
    return toWords(action);
}
// What is not understood, where it stands, and what could stand there.
std::optional<Misspelt> read(const QString& words, RuleCondition& value);
std::optional<Misspelt> read(const QString& words, RuleAction& value);

/// The same; BadInput names the words.
Result<RuleCondition> conditionFromWords(const QString& words);
Result<RuleAction> actionFromWords(const QString& words);

/// The tests that make sense for a field.
QList<RuleTest> testsFor(RuleField field);
/// What a field can be, where that is a list of words ("money", "safety" ...); else empty.
QStringList wordsFor(RuleField field);

} // namespace heddle
