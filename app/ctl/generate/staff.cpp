#include "app/ctl/generate/staff.h"

#include "core/store/tables/agentstore.h"

namespace heddle::ctl {

namespace {

constexpr int headCount = 30;
constexpr int supervisors = 3;

struct CannedText {
    const char* shortcut;
    const char* title;
    const char* text;
};
constexpr CannedText cannedTexts[] = {
    {"hello", "Greeting", "Hello {customer.name},\n\nthank you for writing to us."},
    {"sorry", "Apology", "I am sorry about this. I will see to it today and write to you."},
    {"depot", "Parcel at the depot",
     "The depot has the papers now and will release the parcel tonight."},
    {"refund", "Refund is on its way", "The refund went out today; banks need up to five days."},
};

Result<QList<Agent>> hireAgents(store::Store& store, const PeopleList& people, Timestamp since,
                                Random& random)
{
    QList<Agent> agents;
    QStringList logins;
    while (agents.size() < headCount) {
        const Person person = people.draw(random);
        if (logins.contains(person.mailName))
            continue;
        logins.append(person.mailName);
        const auto id = store.newAgentId();
        if (!id)
            return passOn(id);
        Agent agent{
            .id = *id, .login = person.mailName, .name = person.name, .presenceSince = since};
        if (agents.isEmpty())
            agent.role = Role::Administrator;
        else if (agents.size() <= supervisors)
            agent.role = Role::Supervisor;
        agent.presence = random.chance(0.6) ? Presence::Ready : Presence::Offline;
        agent.skills.insert(person.language, static_cast<int>(random.between(6, 10)));
        agent.signature = QStringLiteral("Kind regards,\n{agent.name}\n{centre.name}");
        agents.append(agent);
    }
    return agents;
}

Result<QList<Queue>> openQueues(store::Store& store, const QList<Agent>& agents,
                                const QStringList& topics, Random& random)
{
    QList<Queue> queues;
    for (const QString& topic : topics) {
        const auto id = store.newQueueId();
        if (!id)
            return passOn(id);
        Queue queue{.id = *id, .name = topic.at(0).toUpper() + topic.mid(1)};
        queue.targets.firstReply = std::chrono::hours(4);
        queue.targets.nextReply = std::chrono::hours(8);
        queue.wrapUp.mode = WrapUpMode::UntilDone;
        queue.wrapUp.codes = {QStringLiteral("solved"), QStringLiteral("passed on"),
                              QStringLiteral("no answer needed")};
        for (const Agent& agent : agents) {
            if (random.chance(0.5))
                queue.members.append(agent.id);
        }
        queues.append(queue);
    }
    return queues;
}

} // namespace

Result<Staff> hireStaff(store::Store& store, const PeopleList& people, const QStringList& topics,
                        Timestamp since, Random& random)
{
    const auto present = store.agents().all();
    if (!present)
        return passOn(present);
    if (!present->isEmpty())
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("%1: somebody works there already; generate fills new stores only")
                .arg(store.location().shown()));
    auto agents = hireAgents(store, people, since, random);
    if (!agents)
        return passOn(agents);
    auto queues = openQueues(store, *agents, topics, random);
    if (!queues)
        return passOn(queues);

    store::Record opening{.kind = QStringLiteral("centre.generated"), .at = since};
    for (const Agent& agent : std::as_const(*agents))
        opening.rows.append(agent);
    for (const Queue& queue : std::as_const(*queues))
        opening.rows.append(queue);
    for (const CannedText& canned : cannedTexts) {
        const auto id = store.newCannedReplyId();
        if (!id)
            return passOn(id);
        opening.rows.append(CannedReply{*id, QLatin1String(canned.shortcut),
                                        QLatin1String(canned.title), QLatin1String(canned.text),
                                        QStringLiteral("en")});
    }
    opening.rows.append(store::Setting{QStringLiteral("centre.name"), QStringLiteral("Northwind")});
    if (const auto recorded = store.record(opening); !recorded)
        return passOn(recorded);
    return Staff{*agents, *queues};
}

} // namespace heddle::ctl
