#pragma once

#include "core/model/centre/skill.h"
#include "core/model/form/spelling.h"

#include <QStringList>

namespace heddle {

/// An expression as people write it: "fr >= 5 and (billing or not complaints)", "anyone" and
/// "nobody" for a list of no parts. Reads back as an equivalent expression.
QString spellingOf(const SkillExpression& expression);

/// Reads an expression: terms `skill`, `not skill`, `skill >= N` (also > <= < == !=; N 0-10),
/// joined by `and` (binds closer) and `or`, with parentheses up to 20 deep. A name with other signs
/// than letters, digits and -_. stands in double quotes.
std::optional<Misspelt> read(const QString& text, SkillExpression& value);

/// The skills an expression asks for, each once.
QStringList skillsIn(const SkillExpression& expression);

} // namespace heddle
