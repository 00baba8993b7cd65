#include "core/store/rows/rowimage.h"

#include "core/store/learned/learnedrow.h"
#include "core/store/learned/rulerow.h"
#include "core/store/rows/agentrow.h"
#include "core/store/rows/centrerow.h"
#include "core/store/rows/customerrow.h"
#include "core/store/rows/entryrow.h"
#include "core/store/rows/interactionrow.h"
#include "core/store/rows/offerrow.h"
#include "core/store/rows/outboxrow.h"
#include "core/store/rows/parts/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <unordered_map>

namespace heddle::store {

namespace {

constexpr qsizetype usualBody = 2'000; // bytes

const Table& tableOf(const Customer&)
{
    return customerTable();
}
const Table& tableOf(const Identity&)
{
    return identityTable();
}
const Table& tableOf(const Merge&)
{
    return mergeTable();
}
const Table& tableOf(const Interaction&)
{
    return interactionTable();
}
const Table& tableOf(const Entry&)
{
    return entryTable();
}
const Table& tableOf(const Agent&)
{
    return agentTable();
}
const Table& tableOf(const Queue&)
{
    return queueTable();
}
const Table& tableOf(const Offer&)
{
    return offerTable();
}
const Table& tableOf(const OutboxItem&)
{
    return outboxTable();
}
const Table& tableOf(const CannedReply&)
{
    return cannedReplyTable();
}
const Table& tableOf(const Mailbox&)
{
    return mailboxTable();
}
const Table& tableOf(const Setting&)
{
    return settingTable();
}
const Table& tableOf(const Correction&)
{
    return correctionTable();
}
const Table& tableOf(const Promise&)
{
    return promiseTable();
}
const Table& tableOf(const LearnedModel&)
{
    return learnedModelTable();
}

const Table& tableOf(const Skill&)
{
    return skillTable();
}
const Table& tableOf(const Calendar&)
{
    return calendarTable();
}
const Table& tableOf(const BoostRule&)
{
    return boostTable();
}
const Table& tableOf(const Rule&)
{
    return ruleTable();
}
const Table& tableOf(const Macro&)
{
    return macroTable();
}

RowChange change(const Removed& removed)
{
    switch (removed.kind) {
    case Removed::Kind::Mailbox: return {&mailboxTable(), {}, cell(removed.key)};
    case Removed::Kind::CannedReply:
        return {&cannedReplyTable(), {}, cell(removed.key.toLongLong())};
    case Removed::Kind::Setting: return {&settingTable(), {}, cell(removed.key)};
    case Removed::Kind::Skill: return {&skillTable(), {}, cell(removed.key)};
    case Removed::Kind::Calendar: return {&calendarTable(), {}, cell(removed.key)};
    case Removed::Kind::Boost: return {&boostTable(), {}, cell(removed.key)};
    case Removed::Kind::Rule: return {&ruleTable(), {}, cell(removed.key.toLongLong())};
    case Removed::Kind::Macro: return {&macroTable(), {}, cell(removed.key.toLongLong())};
    }
    return {};
}

template<class Row>
RowChange change(const Row& row)
{
    return {&tableOf(row), cellsOf(row), {}};
}

// By hand, because a QJsonDocument of every row would cost as much as storing it.
void appendCell(QByteArray& json, const QVariant& value)
{
    if (value.isNull())
        json += "null";
    else if (value.typeId() == QMetaType::QString)
        appendJson(json, value.toString());
    else
        appendJson(json, value.toLongLong());
}

QVariant cellIn(const QJsonValue& value)
{
    if (value.isString())
        return cell(value.toString());
    return value.isDouble() ? cell(value.toInteger()) : nullCell();
}

/// The names of a table's columns as JSON writes them: "name":
const QList<QByteArray>& membersOf(const Table& table)
{
    static const auto all = [] {
        std::unordered_map<const Table*, QList<QByteArray>> members;
        for (const Table* each : journalledTables()) {
            for (const QString& column : each->columns)
                members[each] += '"' + column.toUtf8() + "\":";
        }
        return members;
    }();
    return all.at(&table);
}

const Table* tableNamed(const QString& name)
{
    for (const Table* table : journalledTables()) {
        if (table->name == name)
            return table;
    }
    return nullptr;
}

} // namespace

const QList<const Table*>& journalledTables()
{
    static const QList<const Table*> tables{
        &settingTable(),  &mailboxTable(),      &cannedReplyTable(), &skillTable(),
        &calendarTable(), &boostTable(),        &agentTable(),       &queueTable(),
        &customerTable(), &identityTable(),     &mergeTable(),       &interactionTable(),
        &entryTable(),    &offerTable(),        &outboxTable(),      &correctionTable(),
        &promiseTable(),  &learnedModelTable(), &ruleTable(),        &macroTable()};
    return tables;
}

RowChange changeFor(const RowImage& image)
{
    return std::visit([](const auto& row) { return change(row); }, image);
}

Done write(Connection& connection, const RowChange& change)
{
    const auto done = change.gone.isNull()
                          ? connection.execute(change.table->upsert, change.cells)
                          : connection.execute(change.table->remove, {change.gone});
    if (!done)
        return passOn(done);
    return {};
}

QByteArray bodyOf(const QJsonObject& facts, const QList<RowChange>& changes)
{
    QByteArray json;
    json.reserve(usualBody);
    json += "{\"facts\":";
    json += facts.isEmpty() ? QByteArrayLiteral("{}")
                            : QJsonDocument(facts).toJson(QJsonDocument::Compact);
    json += ",\"rows\":[";
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const auto& [table, cells, gone] = changes.at(i);
        json += i == 0 ? "{\"table\":\"" : ",{\"table\":\"";
        json += table->name.toUtf8();
        if (!gone.isNull()) {
            json += "\",\"gone\":";
            appendCell(json, gone);
            json += '}';
            continue;
        }
        json += "\",\"row\":";
        const QList<QByteArray>& members = membersOf(*table);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            json += column == 0 ? '{' : ',';
            json += members.at(column);
            appendCell(json, cells.at(column));
        }
        json += "}}";
    }
    json += "]}";
    return json;
}

Result<QList<RowChange>> changesIn(const QString& body)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Corrupt, error.errorString());
    QList<RowChange> changes;
    const auto rows = document.object().value(QLatin1String("rows")).toArray();
    for (const auto& value : rows) {
        const auto object = value.toObject();
        const QString name = object.value(QLatin1String("table")).toString();
        RowChange change{tableNamed(name), {}, cellIn(object.value(QLatin1String("gone")))};
        if (!change.table)
            return failure(ErrorCode::Corrupt, QStringLiteral("no table '%1'").arg(name));
        const auto row = object.value(QLatin1String("row")).toObject();
        for (const QString& column : change.table->columns)
            change.cells.append(cellIn(row.value(column)));
        changes.append(change);
    }
    return changes;
}

} // namespace heddle::store
