#include "core/service/config/centreplan.h"

#include "core/model/form/outlinewriter.h"
#include "core/service/config/planfields.h"
#include "core/service/config/text/yamlwriter.h"

namespace heddle::service {

Names namesOf(const CentrePlan& plan)
{
    Names names;
    for (const Skill& skill : plan.skills)
        names.skills.append(skill.name);
    for (const Calendar& calendar : plan.calendars)
        names.calendars.append(calendar.name);
    for (const Agent& agent : plan.agents)
        names.agents.insert(agent.login, agent.id);
    for (const Queue& queue : plan.queues)
        names.queues.insert(queue.name, queue.id);
    return names;
}

Outline outlineOf(const CentrePlan& plan)
{
    const Names names = namesOf(plan);
    return withoutDefaults(wholeOutlineOf(plan, &names), wholeOutlineOf(CentrePlan(), &names));
}

QByteArray toYaml(const CentrePlan& plan)
{
    return writeYaml(outlineOf(plan));
}

} // namespace heddle::service
