#pragma once

#include "core/model/centre/skill.h"

#include <QMap>

namespace heddle::routing {

/// Skill names to levels 1-10.
using Skills = QMap<QString, int>;

/// Whether somebody with `skills` satisfies `needs` for a customer who speaks `language` ("" while
/// that is not known).
bool holds(const SkillExpression& needs, const Skills& skills, const QString& language);

/// How good somebody is at what `needs` asks for: the sum of their levels in the skills it names,
/// those it wants absent left out.
int proficiency(const SkillExpression& needs, const Skills& skills, const QString& language);

} // namespace heddle::routing
