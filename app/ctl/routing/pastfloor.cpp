#include "app/ctl/routing/pastfloor.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace heddle::ctl {

namespace {

template<class Id>
Id idIn(const QJsonObject& row, QLatin1String column)
{
    return {row.value(column).toInteger()};
}

std::set<AgentId> membersIn(const QJsonObject& row)
{
    std::set<AgentId> members;
    const QByteArray json = row.value(QLatin1String("members")).toString().toUtf8();
    const QJsonArray listed = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& member : listed)
        members.insert({member.toInteger()});
    return members;
}

bool isInHand(const QJsonObject& row)
{
    const auto state = interactionStateFromName(row.value(QLatin1String("state")).toString());
    return state == InteractionState::Assigned || state == InteractionState::Pending
           || state == InteractionState::WrapUp;
}

} // namespace

void PastFloor::apply(const JournalEvent& line)
{
    const QJsonArray rows = line.body.value(QLatin1String("rows")).toArray();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        applyRow(row.value(QLatin1String("table")).toString(),
                 row.value(QLatin1String("row")).toObject());
    }
}

void PastFloor::applyRow(const QString& table, const QJsonObject& row)
{
    if (table == QLatin1String("agent")) {
        m_people[idIn<AgentId>(row, QLatin1String("id"))] = {
            .name = row.value(QLatin1String("name")).toString(),
            .presence = presenceFromName(row.value(QLatin1String("presence")).toString())
                            .value_or(Presence::Offline),
            .isActive = row.value(QLatin1String("active")).toInteger() != 0};
    } else if (table == QLatin1String("queue")) {
        m_members[idIn<QueueId>(row, QLatin1String("id"))] = membersIn(row);
    } else if (table == QLatin1String("interaction")) {
        m_contacts[idIn<InteractionId>(row, QLatin1String("id"))] = {
            .queue = idIn<QueueId>(row, QLatin1String("queue")),
            .holder = isInHand(row) ? idIn<AgentId>(row, QLatin1String("assignee")) : AgentId()};
    } else if (table == QLatin1String("offer")) {
        const auto id = idIn<OfferId>(row, QLatin1String("id"));
        if (row.value(QLatin1String("ended")).isNull())
            m_offers[id] = idIn<AgentId>(row, QLatin1String("agent"));
        else
            m_offers.erase(id);
    }
}

int PastFloor::inHandOf(AgentId agent) const
{
    return static_cast<int>(
        std::count_if(m_contacts.begin(), m_contacts.end(),
                      [agent](const auto& contact) { return contact.second.holder == agent; }));
}

bool PastFloor::hasOffer(AgentId agent) const
{
    return std::any_of(m_offers.begin(), m_offers.end(),
                       [agent](const auto& offer) { return offer.second == agent; });
}

QString PastFloor::contradiction(const Candidate& candidate, const Decision& decision) const
{
    const auto known = m_people.find(candidate.agent);
    if (known == m_people.end() || !known->second.isActive)
        return QStringLiteral("did not work here");
    const Presence presence = known->second.presence;
    const bool isSaidAway = candidate.excluded == QLatin1String("not ready");
    const bool isSaidOffline = candidate.excluded == QLatin1String("offline");
    if (isSaidAway != (presence == Presence::NotReady)
        || isSaidOffline != (presence == Presence::Offline))
        return QStringLiteral("was ") + toName(presence);
    if (const int inHand = inHandOf(candidate.agent); inHand != candidate.openWork)
        return QStringLiteral("had %1 in hand, not %2").arg(inHand).arg(candidate.openWork);
    if (candidate.agent == decision.winner && hasOffer(candidate.agent))
        return QStringLiteral("had an offer already");
    return {};
}

QStringList PastFloor::missing(const Decision& decision, QueueId queue) const
{
    QStringList found;
    const auto members = m_members.find(queue);
    if (members == m_members.end())
        return {QStringLiteral("its queue was not there")};
    for (const AgentId member : members->second) {
        const auto person = m_people.find(member);
        const bool isHere = person != m_people.end() && person->second.isActive
                            && person->second.presence != Presence::Offline;
        const bool isListed =
            std::any_of(decision.candidates.begin(), decision.candidates.end(),
                        [member](const Candidate& candidate) { return candidate.agent == member; });
        if (isHere && !isListed)
            found += person->second.name + QStringLiteral(" was here and was not looked at");
    }
    for (const Candidate& candidate : decision.candidates) {
        if (!members->second.contains(candidate.agent))
            found += candidate.name + QStringLiteral(" was not in the queue");
    }
    return found;
}

QStringList PastFloor::contradictions(const Decision& decision) const
{
    const auto contact = m_contacts.find(decision.interaction);
    if (contact == m_contacts.end())
        return {};
    QStringList found = missing(decision, contact->second.queue);
    for (const Candidate& candidate : decision.candidates) {
        if (const QString what = contradiction(candidate, decision); !what.isEmpty())
            found += candidate.name + QLatin1Char(' ') + what;
    }
    return found;
}

} // namespace heddle::ctl
