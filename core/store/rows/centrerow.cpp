#include "core/store/rows/centrerow.h"

#include "core/model/form/queueform.h"

#include <QJsonDocument>

namespace heddle::store {

const Table& cannedReplyTable()
{
    static const Table table("canned_reply", {"id", "shortcut", "title", "text", "language"});
    return table;
}

const Table& mailboxTable()
{
    static const Table table("mailbox", {"address", "settings"});
    return table;
}

const Table& settingTable()
{
    static const Table table("setting", {"name", "value"});
    return table;
}

const Table& skillTable()
{
    static const Table table("skill", {"name", "meaning"});
    return table;
}

const Table& calendarTable()
{
    static const Table table("calendar", {"name", "terms"});
    return table;
}

const Table& boostTable()
{
    static const Table table("boost_rule", {"name", "terms"});
    return table;
}

QVariantList cellsOf(const CannedReply& reply)
{
    return {cell(reply.id), cell(reply.shortcut), cell(reply.title), cell(reply.text),
            cell(reply.language)};
}

QVariantList cellsOf(const Mailbox& mailbox)
{
    return {cell(mailbox.address),
            QString::fromUtf8(QJsonDocument(mailbox.settings).toJson(QJsonDocument::Compact))};
}

QVariantList cellsOf(const Setting& setting)
{
    return {cell(setting.name), cell(setting.value)};
}

QVariantList cellsOf(const Skill& skill)
{
    return {cell(skill.name), cell(skill.meaning)};
}

QVariantList cellsOf(const Calendar& calendar)
{
    return {cell(calendar.name), cell(toJson(spelt(calendar)))};
}

QVariantList cellsOf(const BoostRule& rule)
{
    return {cell(rule.name), cell(toJson(spelt(rule)))};
}

CannedReply cannedReplyIn(const Statement& row)
{
    return {.id = row.integer(0),
            .shortcut = row.text(1),
            .title = row.text(2),
            .text = row.text(3),
            .language = row.text(4)};
}

Mailbox mailboxIn(const Statement& row)
{
    return {.address = row.text(0),
            .settings = QJsonDocument::fromJson(row.text(1).toUtf8()).object()};
}

Setting settingIn(const Statement& row)
{
    return {.name = row.text(0), .value = row.text(1)};
}

Skill skillIn(const Statement& row)
{
    return {.name = row.text(0), .meaning = row.text(1)};
}

Calendar calendarIn(const Statement& row)
{
    return calendarFrom(outlineFromJson(row.text(1)));
}

BoostRule boostIn(const Statement& row)
{
    return boostRuleFrom(outlineFromJson(row.text(1)));
}

} // namespace heddle::store
