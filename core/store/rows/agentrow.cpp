#include "core/store/rows/agentrow.h"

#include "core/model/form/queueform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

QVariant cell(const QMap<QString, int>& skills)
{
    QJsonObject object;
    for (auto skill = skills.cbegin(); skill != skills.cend(); ++skill)
        object.insert(storable(skill.key()), skill.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, int> skillsIn(const QString& json)
{
    QMap<QString, int> skills;
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto skill = object.begin(); skill != object.end(); ++skill)
        skills.insert(skill.key(), skill.value().toInt());
    return skills;
}

QString namesOf(const QList<ChannelKind>& channels)
{
    QStringList names;
    for (const ChannelKind channel : channels)
        names.append(toName(channel));
    return names.join(QLatin1Char(' '));
}

QList<ChannelKind> channelsIn(const QString& names)
{
    QList<ChannelKind> channels;
    for (const QString& name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto channel = channelKindFromName(name))
            channels.append(*channel);
    }
    return channels;
}

// "not-ready lunch"
QString wishText(const PresenceWish& wish)
{
    return QString(toName(wish.presence)) + QLatin1Char(' ') + wish.reason;
}

std::optional<PresenceWish> wishIn(const QString& text)
{
    const auto presence = presenceFromName(text.section(QLatin1Char(' '), 0, 0));
    if (!presence)
        return std::nullopt;
    return PresenceWish{*presence, text.section(QLatin1Char(' '), 1)};
}

QVariant cell(const QList<AgentId>& members)
{
    QJsonArray array;
    for (const auto member : members)
        array.append(member.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<AgentId> membersIn(const QString& json)
{
    QList<AgentId> members;
    const auto array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& member : array)
        members.append(AgentId{member.toInteger()});
    return members;
}

} // namespace

const Table& agentTable()
{
    static const Table table("agent", {"id", "login", "name", "role", "presence", "presence_reason",
                                       "presence_since", "idle_since", "skills", "capacity",
                                       "signature", "active", "paused_channels", "wish"});
    return table;
}

const Table& queueTable()
{
    static const Table table("queue", {"id", "name", "terms", "members", "active"});
    return table;
}

QVariantList cellsOf(const Agent& agent)
{
    return {cell(agent.id),
            cell(agent.login),
            cell(agent.name),
            cell(toName(agent.role)),
            cell(toName(agent.presence)),
            cell(agent.presenceReason),
            cell(agent.presenceSince),
            cell(agent.idleSince),
            cell(agent.skills),
            cell(toJson(spelt(agent.capacity))),
            cell(agent.signature),
            cell(agent.active),
            cellOrNull(namesOf(agent.pausedChannels)),
            cellOrNull(agent.wish ? wishText(*agent.wish) : QString())};
}

QVariantList cellsOf(const Queue& queue)
{
    Queue rules = queue;
    rules.name.clear();
    rules.members.clear();
    return {cell(queue.id), cell(queue.name), cell(toJson(spelt(rules))), cell(queue.members),
            cell(queue.active)};
}

Agent agentIn(const Statement& row)
{
    return {.id = row.id<AgentId>(0),
            .login = row.text(1),
            .name = row.text(2),
            .role = roleFromName(row.text(3)).value_or(Role::Agent),
            .presence = presenceFromName(row.text(4)).value_or(Presence::Offline),
            .presenceReason = row.text(5),
            .pausedChannels = channelsIn(row.text(12)),
            .presenceSince = row.moment(6),
            .wish = wishIn(row.text(13)),
            .idleSince = row.maybeMoment(7),
            .skills = skillsIn(row.text(8)),
            .capacity = capacityFrom(outlineFromJson(row.text(9))),
            .signature = row.text(10),
            .active = row.flag(11)};
}

Queue queueIn(const Statement& row)
{
    Queue queue = queueFrom(outlineFromJson(row.text(2)));
    queue.id = row.id<QueueId>(0);
    queue.name = row.text(1);
    queue.members = membersIn(row.text(3));
    queue.active = row.flag(4);
    return queue;
}

} // namespace heddle::store
