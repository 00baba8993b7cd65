#include "core/service/config/centreplan.h"

#include "core/model/form/outlinewriter.h"
#include "core/model/names.h"
#include "core/service/config/planfields.h"
#include "core/service/config/text/yamlwriter.h"

namespace heddle::service {

namespace {

constexpr Name<Encryption> encryptions[] = {
    {Encryption::Tls, "tls"},
    {Encryption::StartTls, "starttls"},
    {Encryption::None, "none"},
};

constexpr Name<SignIn> signIns[] = {
    {SignIn::Password, "password"},
    {SignIn::OAuth, "oauth"},
};

constexpr Name<SentCopy> sentCopies[] = {
    {SentCopy::Bcc, "bcc"},
    {SentCopy::Append, "append"},
    {SentCopy::Server, "server"},
};

constexpr Name<AfterTaking> afterTakings[] = {
    {AfterTaking::Leave, "leave"},
    {AfterTaking::MarkSeen, "mark-seen"},
    {AfterTaking::Move, "move"},
};

} // namespace

QLatin1String toName(AfterTaking after)
{
    return nameIn(afterTakings, after);
}

QLatin1String toName(Encryption encryption)
{
    return nameIn(encryptions, encryption);
}

QLatin1String toName(SignIn signIn)
{
    return nameIn(signIns, signIn);
}

QLatin1String toName(SentCopy sentCopy)
{
    return nameIn(sentCopies, sentCopy);
}

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
