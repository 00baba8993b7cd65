#include "core/store/rows/outboxrow.h"

#include "core/store/rows/parts/partsjson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

QJsonArray filesArray(const QList<OutboundFile>& files)
{
    QJsonArray array;
    for (const auto& file : files)
        array.append(QJsonObject{{QStringLiteral("name"), file.name},
                                 {QStringLiteral("type"), file.type},
                                 {QStringLiteral("path"), file.path},
                                 {QStringLiteral("content_id"), file.contentId}});
    return array;
}

QList<OutboundFile> filesIn(const QJsonArray& array)
{
    QList<OutboundFile> files;
    for (const auto& one : array) {
        const auto file = one.toObject();
        files.append({.name = file.value(QLatin1String("name")).toString(),
                      .type = file.value(QLatin1String("type")).toString(),
                      .path = file.value(QLatin1String("path")).toString(),
                      .contentId = file.value(QLatin1String("content_id")).toString()});
    }
    return files;
}

QString toText(const Outbound& out)
{
    const QJsonObject object{
        {QStringLiteral("channel"), QString(toName(out.channel))},
        {QStringLiteral("account"), out.account},
        {QStringLiteral("conversation"), out.conversation},
        {QStringLiteral("message_id"), out.messageId},
        {QStringLiteral("in_reply_to"), out.inReplyTo},
        {QStringLiteral("references"), QJsonArray::fromStringList(out.references)},
        {QStringLiteral("from"), toArray(QList<MailAddress>{out.from})},
        {QStringLiteral("reply_to"), out.replyTo},
        {QStringLiteral("to"), toArray(out.to)},
        {QStringLiteral("cc"), toArray(out.cc)},
        {QStringLiteral("bcc"), toArray(out.bcc)},
        {QStringLiteral("subject"), out.subject},
        {QStringLiteral("text"), out.text},
        {QStringLiteral("html"), out.html},
        {QStringLiteral("files"), filesArray(out.files)},
        {QStringLiteral("written"), out.written.micros},
        {QStringLiteral("automatic"), out.automatic},
        {QStringLiteral("visibility"), QString(toName(out.visibility))}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Outbound outboundIn(const QString& json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto text = [&](const char* name) {
        return object.value(QLatin1String(name)).toString();
    };
    const auto array = [&](const char* name) {
        return object.value(QLatin1String(name)).toArray();
    };
    QStringList references;
    for (const auto& one : array("references"))
        references.append(one.toString());
    return {.id = {},
            .channel = channelKindFromName(text("channel")).value_or(ChannelKind::Email),
            .account = text("account"),
            .conversation = text("conversation"),
            .messageId = text("message_id"),
            .inReplyTo = text("in_reply_to"),
            .references = references,
            .from = addressesIn(array("from")).value(0),
            .replyTo = text("reply_to"),
            .to = addressesIn(array("to")),
            .cc = addressesIn(array("cc")),
            .bcc = addressesIn(array("bcc")),
            .subject = text("subject"),
            .text = text("text"),
            .html = text("html"),
            .files = filesIn(array("files")),
            .written = {object.value(QLatin1String("written")).toInteger()},
            .automatic = object.value(QLatin1String("automatic")).toBool(),
            .visibility = visibilityFromName(text("visibility")).value_or(Visibility::Public)};
}

} // namespace

const Table& outboxTable()
{
    static const Table table("outbox",
                             {"id", "entry", "interaction", "agent", "state", "not_before", "tries",
                              "owner", "changed", "last_words", "outbound"});
    return table;
}

QVariantList cellsOf(const OutboxItem& item)
{
    return {cell(item.id),        cell(item.entry),           cell(item.interaction),
            cell(item.agent),     cell(toName(item.state)),   cell(item.notBefore),
            cell(item.tries),     cell(item.owner),           cell(item.changed),
            cell(item.lastWords), cell(toText(item.outbound))};
}

OutboxItem outboxItemIn(const Statement& row)
{
    OutboxItem item{.id = row.id<OutboxId>(0),
                    .entry = row.id<EntryId>(1),
                    .interaction = row.id<InteractionId>(2),
                    .agent = row.id<AgentId>(3),
                    .outbound = outboundIn(row.text(10)),
                    .state = outboxStateFromName(row.text(4)).value_or(OutboxState::Failed),
                    .notBefore = row.moment(5),
                    .tries = static_cast<int>(row.integer(6)),
                    .owner = row.text(7),
                    .changed = row.moment(8),
                    .lastWords = row.text(9)};
    item.outbound.id = item.id;
    return item;
}

} // namespace heddle::store
