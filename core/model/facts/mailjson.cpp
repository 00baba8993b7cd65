#include "core/model/facts/mailjson.h"

#include <QJsonArray>

namespace heddle {

namespace {

QJsonArray toJson(const QList<MailAddress>& addresses)
{
    QJsonArray list;
    for (const auto& each : addresses)
        list.append(QJsonObject{{QStringLiteral("name"), each.name},
                                {QStringLiteral("address"), each.address}});
    return list;
}

QJsonArray toJson(const QList<MailPart>& parts)
{
    QJsonArray list;
    for (const auto& part : parts)
        list.append(QJsonObject{{QStringLiteral("name"), part.name},
                                {QStringLiteral("type"), part.type},
                                {QStringLiteral("bytes"), part.content.size()},
                                {QStringLiteral("inline"), part.isInline},
                                {QStringLiteral("cid"), part.contentId}});
    return list;
}

QJsonArray toJson(const QList<HumanMoment>& moments)
{
    QJsonArray list;
    for (const auto& moment : moments)
        list.append(QJsonObject{{QStringLiteral("kind"), moment.kind},
                                {QStringLiteral("quote"), moment.quote}});
    return list;
}

QJsonObject toJson(const Automatic& automatic)
{
    QJsonObject object{{QStringLiteral("kind"), toName(automatic.kind)},
                       {QStringLiteral("reason"), automatic.reason}};
    if (!automatic.failedAddress.isEmpty())
        object.insert(QStringLiteral("failed_address"), automatic.failedAddress);
    return object;
}

} // namespace

QJsonObject toJson(const Mail& mail)
{
    return {
        {QStringLiteral("message_id"), mail.messageId},
        {QStringLiteral("in_reply_to"), mail.inReplyTo},
        {QStringLiteral("references"), QJsonArray::fromStringList(mail.references)},
        {QStringLiteral("date"),
         mail.date ? QJsonValue(mail.date->toString(Qt::ISODate)) : QJsonValue()},
        {QStringLiteral("from"), toJson(mail.from)},
        {QStringLiteral("to"), toJson(mail.to)},
        {QStringLiteral("cc"), toJson(mail.cc)},
        {QStringLiteral("reply_to"), toJson(mail.replyTo)},
        {QStringLiteral("subject"), mail.subject},
        {QStringLiteral("text"), mail.text},
        {QStringLiteral("html"), mail.html},
        {QStringLiteral("new_text"), mail.newText},
        {QStringLiteral("quoted"), mail.quoted},
        {QStringLiteral("signature"), mail.signature},
        {QStringLiteral("attachments"), toJson(mail.attachments)},
        {QStringLiteral("automatic"), toJson(mail.automatic)},
        {QStringLiteral("moments"), toJson(mail.moments)},
        {QStringLiteral("language"), mail.language},
        {QStringLiteral("security"), mail.security},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(mail.warnings)},
    };
}

} // namespace heddle
