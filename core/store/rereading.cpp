#include "core/store/rereading.h"

#include "core/store/learned/learnedstore.h"
#include "core/store/learned/rulestore.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/offerstore.h"
#include "core/store/tables/outboxstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"

#include <QJsonArray>

namespace heddle::store {

namespace {

/// The rows of a line, collected one by one.
struct Rows {
    Store& store;
    QList<RowImage> found;

    Done addById(QStringView table, qint64 id)
    {
        if (table == u"interaction")
            return add(store.interactions().byId({id}));
        if (table == u"offer")
            return add(store.offers().byId({id}));
        if (table == u"entry")
            return add(store.entries().byId({id}));
        if (table == u"outbox")
            return add(store.outbox().byId({id}));
        if (table == u"agent")
            return add(store.agents().byId({id}));
        if (table == u"queue")
            return add(store.queues().byId({id}));
        if (table == u"customer")
            return add(store.customers().byId({id}));
        if (table == u"identity")
            return add(store.customers().identity(IdentityId{id}));
        if (table == u"promise")
            return add(store.learned().promise({id}));
        if (table == u"rule")
            return addOneOf(store.rules().all(), &Rule::id, id);
        if (table == u"macro")
            return addOneOf(store.rules().macros(), &Macro::id, id);
        return {};
    }

    Done addByName(QStringView table, const QString& name)
    {
        if (table == u"skill")
            return addOneOf(store.centre().skills(), &Skill::name, name);
        if (table == u"calendar")
            return addOneOf(store.centre().calendars(), &Calendar::name, name);
        if (table == u"boost_rule")
            return addOneOf(store.centre().boosts(), &BoostRule::name, name);
        if (table == u"mailbox")
            return addOneOf(store.mailboxes().all(), &Mailbox::address, name);
        if (table == u"setting")
            return addOneOf(store.settings().all(), &Setting::name, name);
        return {};
    }

    void addGone(QStringView table, const QString& key)
    {
        constexpr std::pair<QStringView, Removed::Kind> kinds[] = {
            {u"mailbox", Removed::Kind::Mailbox},  {u"setting", Removed::Kind::Setting},
            {u"skill", Removed::Kind::Skill},      {u"calendar", Removed::Kind::Calendar},
            {u"boost_rule", Removed::Kind::Boost}, {u"rule", Removed::Kind::Rule},
            {u"macro", Removed::Kind::Macro},      {u"canned_reply", Removed::Kind::CannedReply}};
        for (const auto& [name, kind] : kinds) {
            if (name == table)
                found += Removed{kind, key};
        }
    }

private:
    // A row that is gone by now is told by a later line.
    template<class Row>
    Done add(const Result<Row>& row)
    {
        if (row)
            found += *row;
        else if (row.error().code != ErrorCode::NotFound)
            return passOn(row);
        return {};
    }

    template<class Row, class Key>
    Done addOneOf(const Result<QList<Row>>& rows, Key Row::*member, const Key& key)
    {
        if (!rows)
            return passOn(rows);
        for (const Row& row : *rows) {
            if (row.*member == key)
                found += row;
        }
        return {};
    }
};

Done addRow(Rows& rows, const QJsonObject& line)
{
    const QString table = line.value(QLatin1String("table")).toString();
    const QJsonObject row = line.value(QLatin1String("row")).toObject();
    if (const QJsonValue gone = line.value(QLatin1String("gone")); !gone.isUndefined()) {
        rows.addGone(table, gone.toVariant().toString());
        return {};
    }
    if (const QJsonValue id = row.value(QLatin1String("id")); !id.isUndefined())
        return rows.addById(table, id.toInteger());
    const QLatin1String name(table == QLatin1String("mailbox") ? "address" : "name");
    return rows.addByName(table, row.value(name).toString());
}

} // namespace

Result<Record> reread(Store& store, const JournalEvent& line)
{
    Rows rows{store, {}};
    const QJsonArray touched = line.body.value(QLatin1String("rows")).toArray();
    for (const QJsonValue& row : touched) {
        if (auto done = addRow(rows, row.toObject()); !done)
            return passOn(done);
    }
    return Record{.kind = line.kind,
                  .actor = line.actor,
                  .interaction = line.interaction,
                  .customer = line.customer,
                  .facts = line.body.value(QLatin1String("facts")).toObject(),
                  .rows = rows.found,
                  .at = line.at};
}

} // namespace heddle::store
