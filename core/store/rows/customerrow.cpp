#include "core/store/rows/customerrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

// A customer inside a merge row: named, so that columns may come and go.
QString toText(const Customer& customer)
{
    const auto cells = cellsOf(customer);
    QJsonObject object;
    for (qsizetype i = 0; i < cells.size(); ++i)
        object.insert(customerTable().columns.at(i), QJsonValue::fromVariant(cells.at(i)));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Customer customerInText(const QString& json)
{
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto text = [&](const char* name) {
        return object.value(QLatin1String(name)).toString();
    };
    return {.id = {object.value(QLatin1String("id")).toInteger()},
            .name = text("name"),
            .tier = text("tier"),
            .language = text("language"),
            .place = text("place"),
            .timeZone = text("time_zone"),
            .since = {object.value(QLatin1String("since")).toInteger()},
            .tags = textsIn(text("tags")),
            .doNotUse = textsIn(text("do_not_use"))};
}

QVariant cell(const QList<IdentityId>& ids)
{
    QJsonArray array;
    for (const auto id : ids)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<IdentityId> identitiesIn(const QString& json)
{
    QList<IdentityId> ids;
    const auto array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& id : array)
        ids.append(IdentityId{id.toInteger()});
    return ids;
}

} // namespace

const Table& customerTable()
{
    static const Table table("customer", {"id", "name", "tier", "language", "place", "time_zone",
                                          "since", "tags", "do_not_use"});
    return table;
}

const Table& identityTable()
{
    static const Table table("identity",
                             {"id", "customer", "kind", "address", "shown", "name", "verified",
                              "first_seen", "last_seen", "remote_content_allowed"});
    return table;
}

const Table& mergeTable()
{
    static const Table table("merge", {"id", "source", "target", "moved", "target_before", "reason",
                                       "automatic", "at", "author", "undone"});
    return table;
}

QVariantList cellsOf(const Customer& customer)
{
    return {cell(customer.id),       cell(customer.name),  cell(customer.tier),
            cell(customer.language), cell(customer.place), cell(customer.timeZone),
            cell(customer.since),    cell(customer.tags),  cell(customer.doNotUse)};
}

QVariantList cellsOf(const Identity& identity)
{
    return {cell(identity.id),           cell(identity.customer),
            cell(toName(identity.kind)), cell(identity.address),
            cell(identity.shown),        cell(identity.name),
            cell(identity.verified),     cell(identity.firstSeen),
            cell(identity.lastSeen),     cell(identity.remoteContentAllowed)};
}

QVariantList cellsOf(const Merge& merge)
{
    return {cell(merge.id),
            cell(merge.from),
            cell(merge.into),
            cell(merge.moved),
            cell(toText(merge.before)),
            cell(merge.evidence.reason),
            cell(merge.evidence.automatic),
            cell(merge.at),
            cell(merge.author),
            cell(merge.undone)};
}

Customer customerIn(const Statement& row)
{
    return {.id = row.id<CustomerId>(0),
            .name = row.text(1),
            .tier = row.text(2),
            .language = row.text(3),
            .place = row.text(4),
            .timeZone = row.text(5),
            .since = row.moment(6),
            .tags = textsIn(row.text(7)),
            .doNotUse = textsIn(row.text(8))};
}

Identity identityIn(const Statement& row)
{
    return {.id = row.id<IdentityId>(0),
            .customer = row.id<CustomerId>(1),
            .kind = identityKindFromName(row.text(2)).value_or(IdentityKind::Email),
            .address = row.text(3),
            .shown = row.text(4),
            .name = row.text(5),
            .verified = row.flag(6),
            .firstSeen = row.moment(7),
            .lastSeen = row.maybeMoment(8),
            .remoteContentAllowed = row.flag(9)};
}

Merge mergeIn(const Statement& row)
{
    return {.id = row.integer(0),
            .from = row.id<CustomerId>(1),
            .into = row.id<CustomerId>(2),
            .moved = identitiesIn(row.text(3)),
            .before = customerInText(row.text(4)),
            .evidence = {row.text(5), row.flag(6)},
            .at = row.moment(7),
            .author = row.id<AgentId>(8),
            .undone = row.maybeMoment(9)};
}

} // namespace heddle::store
