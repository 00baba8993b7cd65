#include "app/ctl/commands/modeljson.h"

#include <QJsonArray>

namespace heddle::ctl {

namespace {

QJsonValue orNull(const std::optional<Timestamp>& at)
{
    return at ? QJsonValue(isoMoment(*at)) : QJsonValue();
}

QJsonValue orNull(const std::optional<Duration>& span)
{
    return span
               ? QJsonValue(qint64{std::chrono::duration_cast<std::chrono::seconds>(*span).count()})
               : QJsonValue();
}

template<class Named>
QJsonValue orNull(Id<Named> id)
{
    return id.isValid() ? QJsonValue(id.value) : QJsonValue();
}

QJsonArray toJson(const QList<MailAddress>& addresses)
{
    QJsonArray array;
    for (const MailAddress& address : addresses)
        array.append(QJsonObject{{QStringLiteral("name"), address.name},
                                 {QStringLiteral("address"), address.address}});
    return array;
}

QJsonArray toJson(const QList<Attachment>& attachments)
{
    QJsonArray array;
    for (const Attachment& attachment : attachments)
        array.append(QJsonObject{{QStringLiteral("name"), attachment.name},
                                 {QStringLiteral("type"), attachment.type},
                                 {QStringLiteral("bytes"), attachment.bytes},
                                 {QStringLiteral("inline"), attachment.isInline},
                                 {QStringLiteral("blob"), attachment.blob}});
    return array;
}

} // namespace

QString isoMoment(Timestamp at)
{
    return at.toDateTime().toString(Qt::ISODateWithMs);
}

QString shownMoment(Timestamp at)
{
    return at.toDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonObject toJson(const Agent& agent)
{
    QJsonObject skills;
    for (auto it = agent.skills.cbegin(); it != agent.skills.cend(); ++it)
        skills.insert(it.key(), it.value());
    return {{QStringLiteral("id"), agent.id.value},
            {QStringLiteral("login"), agent.login},
            {QStringLiteral("name"), agent.name},
            {QStringLiteral("role"), toName(agent.role)},
            {QStringLiteral("presence"), toName(agent.presence)},
            {QStringLiteral("reason"), agent.presenceReason},
            {QStringLiteral("skills"), skills},
            {QStringLiteral("email_capacity"), agent.capacity.limits.email},
            {QStringLiteral("active"), agent.active}};
}

QJsonObject toJson(const Queue& queue)
{
    QJsonArray members;
    for (const AgentId member : queue.members)
        members.append(member.value);
    return {{QStringLiteral("id"), queue.id.value},
            {QStringLiteral("name"), queue.name},
            {QStringLiteral("first_reply_seconds"), orNull(queue.targets.firstReply)},
            {QStringLiteral("next_reply_seconds"), orNull(queue.targets.nextReply)},
            {QStringLiteral("wrap_up_codes"), QJsonArray::fromStringList(queue.wrapUp.codes)},
            {QStringLiteral("members"), members}};
}

QJsonObject toJson(const Customer& customer, const QList<Identity>& identities)
{
    QJsonArray addresses;
    for (const Identity& identity : identities)
        addresses.append(QJsonObject{{QStringLiteral("id"), identity.id.value},
                                     {QStringLiteral("kind"), toName(identity.kind)},
                                     {QStringLiteral("address"), identity.address},
                                     {QStringLiteral("name"), identity.name},
                                     {QStringLiteral("verified"), identity.verified}});
    return {{QStringLiteral("id"), customer.id.value},
            {QStringLiteral("name"), customer.name},
            {QStringLiteral("tier"), customer.tier},
            {QStringLiteral("language"), customer.language},
            {QStringLiteral("place"), customer.place},
            {QStringLiteral("since"), isoMoment(customer.since)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(customer.tags)},
            {QStringLiteral("do_not_use"), QJsonArray::fromStringList(customer.doNotUse)},
            {QStringLiteral("identities"), addresses}};
}

QJsonObject toJson(const Interaction& interaction)
{
    return {{QStringLiteral("id"), interaction.id.value},
            {QStringLiteral("customer"), orNull(interaction.customer)},
            {QStringLiteral("channel"), toName(interaction.channel)},
            {QStringLiteral("account"), interaction.account},
            {QStringLiteral("queue"), orNull(interaction.queue)},
            {QStringLiteral("state"), toName(interaction.state)},
            {QStringLiteral("assignee"), orNull(interaction.assignee)},
            {QStringLiteral("subject"), interaction.subject},
            {QStringLiteral("arrived"), isoMoment(interaction.arrived)},
            {QStringLiteral("due"), orNull(interaction.due)},
            {QStringLiteral("closed"), orNull(interaction.closed)},
            {QStringLiteral("touched"), isoMoment(interaction.touched)},
            {QStringLiteral("tags"), QJsonArray::fromStringList(interaction.tags)},
            {QStringLiteral("wrap_up_code"), interaction.wrapUpCode},
            {QStringLiteral("version"), interaction.version}};
}

QJsonObject toJson(const Entry& entry)
{
    return {{QStringLiteral("id"), entry.id.value},
            {QStringLiteral("interaction"), entry.interaction.value},
            {QStringLiteral("kind"), toName(entry.kind)},
            {QStringLiteral("channel"), toName(entry.channel)},
            {QStringLiteral("direction"), toName(entry.direction)},
            {QStringLiteral("at"), isoMoment(entry.at)},
            {QStringLiteral("agent"), orNull(entry.agent)},
            {QStringLiteral("author"), entry.author},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("text"), entry.text},
            {QStringLiteral("quoted"), entry.quoted},
            {QStringLiteral("message_id"), entry.messageId},
            {QStringLiteral("to"), toJson(entry.to)},
            {QStringLiteral("cc"), toJson(entry.cc)},
            {QStringLiteral("attachments"), toJson(entry.attachments)},
            {QStringLiteral("automatic"), toName(entry.automatic.kind)},
            {QStringLiteral("language"), entry.language},
            {QStringLiteral("delivery"), toName(entry.delivery)}};
}

} // namespace heddle::ctl
