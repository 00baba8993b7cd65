#include "core/routing/rings/skills.h"

#include <algorithm>

namespace heddle::routing {

namespace {

bool isOpenLanguage(const SkillExpression& term, const QString& language)
{
    return language.isEmpty() && term.skill == QLatin1String(languageSkill);
}

int levelOf(const SkillExpression& term, const Skills& skills, const QString& language)
{
    return skills.value(term.skill == QLatin1String(languageSkill) ? language : term.skill);
}

} // namespace

bool holds(const SkillExpression& needs, const Skills& skills, const QString& language)
{
    const auto isSatisfied = [&](const SkillExpression& part) {
        return holds(part, skills, language);
    };
    switch (needs.kind) {
    case SkillExpression::Kind::All:
        return std::all_of(needs.parts.begin(), needs.parts.end(), isSatisfied);
    case SkillExpression::Kind::Any:
        return std::any_of(needs.parts.begin(), needs.parts.end(), isSatisfied);
    case SkillExpression::Kind::Term: break;
    }
    if (isOpenLanguage(needs, language))
        return true;
    const int level = levelOf(needs, skills, language);
    return needs.least <= level && level <= needs.most;
}

int proficiency(const SkillExpression& needs, const Skills& skills, const QString& language)
{
    if (needs.kind == SkillExpression::Kind::Term)
        return needs.most > 0 && !isOpenLanguage(needs, language) ? levelOf(needs, skills, language)
                                                                  : 0;
    int sum = 0;
    for (const SkillExpression& part : needs.parts)
        sum += proficiency(part, skills, language);
    return sum;
}

} // namespace heddle::routing
