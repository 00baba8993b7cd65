#include "core/store/rows/partsjson.h"

#include "core/model/readings/readingsjson.h"
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
    for (const auto& one : moments) {
        QJsonObject object{{QStringLiteral("kind"), storable(one.kind)},
                           {QStringLiteral("quote"), storable(one.quote)}};
        if (!one.answer.isEmpty())
            object.insert(QStringLiteral("answer"), storable(one.answer));
        array.append(object);
    }
    return array;
}

QJsonArray toArray(const QList<Boost>& boosts)
{
    QJsonArray array;
    for (const auto& one : boosts)
        array.append(QJsonObject{{QStringLiteral("name"), storable(one.name)},
                                 {QStringLiteral("reason"), storable(one.reason)},
                                 {QStringLiteral("earlier"), qint64(one.earlier.count())},
                                 {QStringLiteral("critical"), one.critical}});
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
        moments.append({.kind = text(one, QLatin1String("kind")),
                        .quote = text(one, QLatin1String("quote")),
                        .answer = text(one, QLatin1String("answer"))});
    return moments;
}

QList<Boost> boostsIn(const QJsonArray& array)
{
    QList<Boost> boosts;
    for (const auto& one : array)
        boosts.append(
            {.name = text(one, QLatin1String("name")),
             .reason = text(one, QLatin1String("reason")),
             .earlier = Duration(one.toObject().value(QLatin1String("earlier")).toInteger()),
             .critical = one.toObject().value(QLatin1String("critical")).toBool()});
    return boosts;
}

QString readingsText(const Readings& readings)
{
    if (readings == Readings{})
        return {};
    return storable(
        QString::fromUtf8(QJsonDocument(toJson(readings)).toJson(QJsonDocument::Compact)));
}

Readings readingsIn(const QString& json)
{
    if (json.isEmpty())
        return {};
    return readingsFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
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
