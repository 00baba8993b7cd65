#include "core/store/rows/parts/partsjson.h"

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

constexpr QLatin1String postKey("post");
constexpr QLatin1String callKey("call");
constexpr QLatin1String editedKey("edited");
constexpr QLatin1String withdrawnKey("withdrawn");

QJsonObject toJson(const PostFacts& post)
{
    return {{QStringLiteral("network"), post.network},
            {QStringLiteral("source"), post.source},
            {QStringLiteral("link"), post.link},
            {QStringLiteral("visibility"), QString(toName(post.visibility))},
            {QStringLiteral("in_reply_to"), post.inReplyTo},
            {QStringLiteral("warning"), post.warning},
            {QStringLiteral("audience"), post.audience},
            {QStringLiteral("reshares"), post.reshares},
            {QStringLiteral("likes"), post.likes},
            {QStringLiteral("replies"), post.replies}};
}

PostFacts postIn(const QJsonObject& json)
{
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto number = [&](const char* name) {
        return json.value(QLatin1String(name)).toInteger(-1);
    };
    return {.network = text("network"),
            .source = text("source"),
            .link = text("link"),
            .visibility = visibilityFromName(text("visibility")).value_or(Visibility::Public),
            .inReplyTo = text("in_reply_to"),
            .warning = text("warning"),
            .audience = number("audience"),
            .reshares = number("reshares"),
            .likes = number("likes"),
            .replies = number("replies")};
}

QJsonObject toJson(const CallFacts& call)
{
    return {{QStringLiteral("end"), QString(toName(call.end))},
            {QStringLiteral("waited"), qint64(call.waited.count())},
            {QStringLiteral("rang"), qint64(call.rang.count())},
            {QStringLiteral("talked"), qint64(call.talked.count())},
            {QStringLiteral("held"), qint64(call.held.count())},
            {QStringLiteral("transferred_to"), call.transferredTo},
            {QStringLiteral("words"), call.words},
            {QStringLiteral("recording"), call.recording},
            {QStringLiteral("codec"), call.codec}};
}

CallFacts callIn(const QJsonObject& json)
{
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto span = [&](const char* name) {
        return Duration(json.value(QLatin1String(name)).toInteger());
    };
    return {.end = callEndFromName(text("end")).value_or(CallEnd::Ongoing),
            .waited = span("waited"),
            .rang = span("rang"),
            .talked = span("talked"),
            .held = span("held"),
            .transferredTo = text("transferred_to"),
            .words = text("words"),
            .recording = text("recording"),
            .codec = text("codec")};
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

QString factsText(const Entry& entry)
{
    QJsonObject facts;
    if (entry.post)
        facts.insert(postKey, toJson(*entry.post));
    if (entry.call)
        facts.insert(callKey, toJson(*entry.call));
    if (entry.edited)
        facts.insert(editedKey, entry.edited->micros);
    if (entry.withdrawn)
        facts.insert(withdrawnKey, entry.withdrawn->micros);
    return facts.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
}

void readFacts(const QString& json, Entry* entry)
{
    if (json.isEmpty())
        return;
    const auto facts = QJsonDocument::fromJson(json.toUtf8()).object();
    if (facts.contains(postKey))
        entry->post = postIn(facts.value(postKey).toObject());
    if (facts.contains(callKey))
        entry->call = callIn(facts.value(callKey).toObject());
    if (facts.contains(editedKey))
        entry->edited = Timestamp{facts.value(editedKey).toInteger()};
    if (facts.contains(withdrawnKey))
        entry->withdrawn = Timestamp{facts.value(withdrawnKey).toInteger()};
}

QVariant arrayCell(const QJsonArray& array)
{
    if (array.isEmpty())
        return QStringLiteral("[]");
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayIn(const QString& json)
{
    return json.isEmpty() || json == QLatin1String("[]")
               ? QJsonArray()
               : QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace heddle::store
