#include "core/model/agent.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<Role> roles[] = {
    {Role::Agent, "agent"},
    {Role::Supervisor, "supervisor"},
    {Role::Administrator, "administrator"},
    {Role::Trainer, "trainer"},
};

constexpr Name<Presence> presences[] = {
    {Presence::Offline, "offline"},
    {Presence::Ready, "ready"},
    {Presence::NotReady, "not-ready"},
};

constexpr Name<Activity> activities[] = {
    {Activity::Idle, "idle"},
    {Activity::Offered, "offered"},
    {Activity::Busy, "busy"},
    {Activity::WrapUp, "wrap-up"},
};

} // namespace

QLatin1String toName(Role role)
{
    return nameIn(roles, role);
}

QLatin1String toName(Presence presence)
{
    return nameIn(presences, presence);
}

QLatin1String toName(Activity activity)
{
    return nameIn(activities, activity);
}

std::optional<Role> roleFromName(QStringView name)
{
    return valueIn(roles, name);
}

std::optional<Presence> presenceFromName(QStringView name)
{
    return valueIn(presences, name);
}

} // namespace heddle
