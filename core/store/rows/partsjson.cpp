#include "core/store/rows/partsjson.h"

#include "core/store/rows/table.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

QString text(const QJsonValue& object, QLatin1String name)
{
    return object.toObject().value(name).toString();
}

} // namespace

QJsonArray toArray(const QList<MailAddress>& addresses)
{
    QJsonArray array;
    for (const auto& one : addresses)
        array.append(QJsonObject{{QStringLiteral("name"), storable(one.name)},
                                 {QStringLiteral("address"), storable(one.address)}});
    return array;
}

QJsonArray toArray(const QList<Attachment>& attachments)
{
    QJsonArray array;
    for (const auto& one : attachments)
        array.append(QJsonObject{{QStringLiteral("name"), storable(one.name)},
                                 {QStringLiteral("type"), storable(one.type)},
                                 {QStringLiteral("bytes"), one.bytes},
                                 {QStringLiteral("blob"), storable(one.blob)},
                                 {QStringLiteral("inline"), one.isInline},
                                 {QStringLiteral("content_id"), storable(one.contentId)}});
    return array;
}

QJsonArray toArray(const QList<HumanMoment>& moments)
{
    QJsonArray array;
    for (const auto& one : moments)
        array.append(QJsonObject{{QStringLiteral("kind"), storable(one.kind)},
                                 {QStringLiteral("quote"), storable(one.quote)}});
    return array;
}

QList<MailAddress> addressesIn(const QJsonArray& array)
{
    QList<MailAddress> addresses;
    for (const auto& one : array)
        addresses.append({text(one, QLatin1String("name")), text(one, QLatin1String("address"))});
    return addresses;
}

QList<Attachment> attachmentsIn(const QJsonArray& array)
{
    QList<Attachment> attachments;
    for (const auto& one : array)
        attachments.append({.name = text(one, QLatin1String("name")),
                            .type = text(one, QLatin1String("type")),
                            .bytes = one.toObject().value(QLatin1String("bytes")).toInteger(),
                            .blob = text(one, QLatin1String("blob")),
                            .isInline = one.toObject().value(QLatin1String("inline")).toBool(),
                            .contentId = text(one, QLatin1String("content_id"))});
    return attachments;
}

QList<HumanMoment> momentsIn(const QJsonArray& array)
{
    QList<HumanMoment> moments;
    for (const auto& one : array)
        moments.append({text(one, QLatin1String("kind")), text(one, QLatin1String("quote"))});
    return moments;
}

QVariant arrayCell(const QJsonArray& array)
{
    if (array.isEmpty())
        return QStringLiteral("[]");
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayIn(const QString& json)
{
    return json == QLatin1String("[]") ? QJsonArray()
                                       : QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace heddle::store
