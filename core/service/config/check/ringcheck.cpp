#include "core/service/config/check/ringcheck.h"

#include "core/model/form/skilltext.h"
#include "core/routing/rings/skills.h"

#include <algorithm>

namespace heddle::service {

namespace {

using Kind = SkillExpression::Kind;

bool isMetBySomebody(const SkillExpression& needs, const QList<Agent>& members)
{
    return std::any_of(members.begin(), members.end(), [&needs](const Agent& agent) {
        return routing::holds(needs, agent.skills, {});
    });
}

QString highest(const QString& skill, const QList<Agent>& members)
{
    int most = 0;
    for (const Agent& agent : members)
        most = std::max(most, agent.skills.value(skill));
    return most == 0 ? QStringLiteral("nobody has it")
                     : QStringLiteral("the highest level is %1").arg(most);
}

} // namespace

QString whyNobody(const SkillExpression& needs, const QList<Agent>& members)
{
    if (isMetBySomebody(needs, members))
        return {};
    if (needs.kind == Kind::Term)
        return QStringLiteral("no member has %1 (%2)")
            .arg(spellingOf(needs), highest(needs.skill, members));
    if (needs.kind == Kind::All) {
        for (const SkillExpression& part : needs.parts) {
            if (const QString why = whyNobody(part, members); !why.isEmpty())
                return why;
        }
        return QStringLiteral("no member has all of it at once: ") + spellingOf(needs);
    }
    return QStringLiteral("no member has any of it: ") + spellingOf(needs);
}

} // namespace heddle::service
