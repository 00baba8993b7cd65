#include "core/routing/rings/foreignrings.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace heddle::routing {

namespace {

constexpr qsizetype mostSteps = 10;
constexpr int mostTerms = 10;
constexpr qsizetype mostSkills = 5;

int countTerms(const SkillExpression& expression, QSet<QString>& skills)
{
    if (expression.kind == SkillExpression::Kind::Term) {
        skills.insert(expression.skill);
        return 1;
    }
    int count = 0;
    for (const SkillExpression& part : expression.parts)
        count += countTerms(part, skills);
    return count;
}

SkillExpression allOf(const QList<WorkItemSkill>& skills, std::optional<int> keptBelow)
{
    SkillExpression all;
    for (const WorkItemSkill& one : skills) {
        if (one.dropOrder && (!keptBelow || *one.dropOrder >= *keptBelow))
            continue;
        SkillExpression term;
        term.kind = SkillExpression::Kind::Term;
        term.skill = one.skill;
        term.least = one.least;
        all.parts += term;
    }
    return all;
}

} // namespace

Result<QList<Ring>> ringsOfPrecisionQueue(const QList<PrecisionStep>& steps)
{
    if (steps.size() > mostSteps)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("%1 steps, where at most 10 are allowed").arg(steps.size()));
    QList<Ring> rings;
    QSet<QString> skills;
    for (const PrecisionStep& step : steps) {
        const int terms = countTerms(step.expression, skills);
        if (terms > mostTerms)
            return failure(ErrorCode::BadInput,
                           QStringLiteral("step %1 has %2 terms, where at most 10 are allowed")
                               .arg(rings.size() + 1)
                               .arg(terms));
        rings += {.needs = step.expression, .wait = step.wait, .leaves = false};
    }
    if (skills.size() > mostSkills)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("%1 attributes, where at most 5 are allowed").arg(skills.size()));
    return rings;
}

QList<Ring> ringsOfCriteria(const QList<CriteriaStep>& steps)
{
    QList<Ring> rings;
    for (const CriteriaStep& step : steps) {
        rings += {.needs = step.expression,
                  .wait = step.expires.value_or(Duration{}),
                  .leaves = step.expires.has_value()};
        if (!step.expires)
            return rings;
    }
    rings += Ring{};
    return rings;
}

QList<Ring> ringsOfWorkItem(const QList<WorkItemSkill>& skills, Duration dropAfter)
{
    std::set<int> orders;
    for (const WorkItemSkill& one : skills) {
        if (one.dropOrder)
            orders.insert(*one.dropOrder);
    }
    QList<Ring> rings;
    // Before the first drop all of them are asked for.
    std::optional<int> keptBelow =
        orders.empty() ? std::nullopt : std::optional(*orders.rbegin() + 1);
    for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
        rings += {.needs = allOf(skills, keptBelow), .wait = dropAfter, .leaves = false};
        keptBelow = *order;
    }
    rings += {.needs = allOf(skills, orders.empty() ? std::nullopt : keptBelow),
              .wait = {},
              .leaves = false};
    return rings;
}

} // namespace heddle::routing
