#include "core/store/purging/purge.h"

#include "core/store/purging/purgedrows.h"

#include "core/store/learned/learnedrow.h"
#include "core/store/rows/customerrow.h"
#include "core/store/rows/entryrow.h"
#include "core/store/rows/interactionrow.h"
#include "core/store/rows/outboxrow.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

namespace heddle::store {

namespace {

/// Everything of some interactions that holds words, emptied.
class Purge {
public:
    explicit Purge(Store& store) : m_store(store) {}

    Done take(InteractionId id)
    {
        const auto interaction = m_store.interactions().byId(id);
        if (!interaction)
            return passOn(interaction);
        if (interaction->conversation.isEmpty())
            return {}; // somebody was quicker
        m_interactions += id;
        m_records += Record{.kind = QStringLiteral("words.purged"),
                            .interaction = id,
                            .customer = interaction->customer};
        m_identities.insert(interaction->identity);
        m_cursors += {interaction->account, interaction->conversation, QString()};
        m_rows += purged(*interaction);
        if (auto done = takeEntries(id); !done)
            return done;
        if (auto done = takeAll(outboxTable(), id, outboxItemIn); !done)
            return done;
        return takeAll(promiseTable(), id, promiseIn);
    }

    Result<QStringList> finish()
    {
        if (m_interactions.isEmpty())
            return QStringList();
        for (const IdentityId id : std::as_const(m_identities)) {
            if (auto done = takeIdentity(id); !done)
                return passOn(done);
        }
        m_emptied = emptied();
        for (const CustomerId customer : std::as_const(m_customers)) {
            if (auto done = emptyJournal(QStringLiteral("customer"), customer.value); !done)
                return passOn(done);
        }
        for (const InteractionId id : std::as_const(m_interactions)) {
            if (auto done = emptyJournal(QStringLiteral("interaction"), id.value); !done)
                return passOn(done);
            if (auto done = dropDrafts(id); !done)
                return passOn(done);
        }
        m_records.last().rows = m_rows;
        const auto done = m_store.record(m_records, {.cursors = m_cursors, .usedDrafts = {}});
        return done ? Result<QStringList>(QStringList(m_blobs.begin(), m_blobs.end()))
                    : passOn(done);
    }

private:
    template<class Read>
    auto rowsOf(const Table& table, InteractionId id, Read read)
    {
        return m_store.connection().list(QStringLiteral("SELECT %1 FROM %2 WHERE interaction = ?")
                                             .arg(table.selected(), table.name),
                                         {id.value}, read);
    }

    template<class Read>
    Done takeAll(const Table& table, InteractionId id, Read read)
    {
        const auto rows = rowsOf(table, id, read);
        if (!rows)
            return passOn(rows);
        for (const auto& row : *rows)
            m_rows += purged(row);
        return {};
    }

    Done takeEntries(InteractionId id)
    {
        const auto entries = rowsOf(entryTable(), id, entryIn);
        if (!entries)
            return passOn(entries);
        for (const Entry& entry : *entries) {
            for (const Attachment& file : entry.attachments)
                m_blobs.insert(file.blob);
            if (!entry.raw.isEmpty())
                m_blobs.insert(entry.raw);
            m_rows += purged(entry);
        }
        return {};
    }

    // One that spoke elsewhere, and was not purged there, is still known.
    Done takeIdentity(IdentityId id)
    {
        const auto entries = m_store.connection().list(
            QStringLiteral("SELECT DISTINCT interaction FROM entry WHERE identity = ?"), {id.value},
            [](const Statement& row) { return row.id<InteractionId>(0); });
        const auto identity = m_store.customers().identity(id);
        if (!entries || !identity)
            return entries ? Done(passOn(identity)) : Done(passOn(entries));
        for (const InteractionId each : *entries) {
            const auto isEmpty =
                m_interactions.contains(each) ? Result<bool>(true) : wasPurged(each);
            if (!isEmpty || !*isEmpty)
                return isEmpty ? Done() : Done(passOn(isEmpty));
        }
        m_rows += purged(*identity);
        m_customers.insert(identity->customer);
        return takeCustomer(identity->customer);
    }

    Result<bool> wasPurged(InteractionId id)
    {
        return m_store.connection()
            .number(QStringLiteral("SELECT count(*) FROM journal WHERE interaction = ? "
                                   "AND kind = 'words.purged'"),
                    {id.value})
            .map([](qint64 lines) { return lines > 0; });
    }

    Done takeCustomer(CustomerId id)
    {
        const auto identities = m_store.customers().identities(id);
        const auto customer = m_store.customers().byId(id);
        if (!identities || !customer)
            return identities ? Done(passOn(customer)) : Done(passOn(identities));
        if (identities->size() == 1)
            m_rows += purged(*customer);
        return {};
    }

    /// The emptied cells of the rows, by table and key.
    QHash<QString, QHash<qint64, QVariantList>> emptied() const
    {
        QHash<QString, QHash<qint64, QVariantList>> cells;
        for (const RowImage& row : m_rows) {
            const RowChange change = changeFor(row);
            cells[change.table->name].insert(change.cells.first().toLongLong(), change.cells);
        }
        return cells;
    }

    Done emptyJournal(const QString& column, qint64 id)
    {
        Connection& connection = m_store.connection();
        struct Line {
            qint64 seq;
            QString body;
        };
        const auto lines = connection.list(
            QStringLiteral("SELECT seq, body FROM journal WHERE %1 = ?").arg(column), {id},
            [](const Statement& row) {
                return Line{row.integer(0), row.text(1)};
            });
        if (!lines)
            return passOn(lines);
        for (const Line& line : *lines) {
            const auto body = withoutWords(line.body);
            if (!body)
                return passOn(body);
            if (*body == line.body)
                continue;
            const auto done = connection.execute(
                QStringLiteral("UPDATE journal SET body = ? WHERE seq = ?"), {*body, line.seq});
            if (!done)
                return passOn(done);
        }
        return {};
    }

    Result<QString> withoutWords(const QString& body) const
    {
        auto changes = changesIn(body);
        if (!changes)
            return passOn(changes);
        for (RowChange& change : *changes) {
            for (const Wordy& wordy : wordyTables()) {
                if (change.table == &wordy.table && change.gone.isNull())
                    empty(change, wordy.columns);
            }
        }
        const auto facts =
            QJsonDocument::fromJson(body.toUtf8()).object().value(QLatin1String("facts"));
        return QString::fromUtf8(bodyOf(facts.toObject(), *changes));
    }

    void empty(RowChange& change, const QStringList& columns) const
    {
        const auto cells =
            m_emptied.value(change.table->name).value(change.cells.first().toLongLong());
        if (cells.isEmpty())
            return;
        for (const QString& column : columns) {
            const qsizetype place = change.table->columns.indexOf(column);
            change.cells[place] = cells.at(place);
        }
    }

    Done dropDrafts(InteractionId id)
    {
        Connection& connection = m_store.connection();
        for (const char* sql : {"DELETE FROM draft_version WHERE draft IN (SELECT id FROM draft "
                                "WHERE interaction = ?)",
                                "DELETE FROM draft WHERE interaction = ?"}) {
            if (const auto done = connection.execute(QLatin1String(sql), {id.value}); !done)
                return passOn(done);
        }
        return {};
    }

    Store& m_store;
    QList<InteractionId> m_interactions;
    QList<Record> m_records;      ///< one for each, so that its views look again
    QSet<CustomerId> m_customers; ///< of identities that are emptied
    QSet<IdentityId> m_identities;
    QSet<QString> m_blobs;
    QList<ChannelCursor> m_cursors;
    QList<RowImage> m_rows;
    QHash<QString, QHash<qint64, QVariantList>> m_emptied;
};

// Deleted words are overwritten in the file, too, where the database does not do it by itself.
Done overwriteDeleted(Connection& connection, const char* onOff)
{
    if (connection.dialect().backend() != Backend::Sqlite)
        return {};
    return connection.executeDirect(QStringLiteral("PRAGMA secure_delete = ")
                                    + QLatin1String(onOff));
}

} // namespace

Result<QStringList> purge(Store& store, const QList<InteractionId>& interactions)
{
    if (interactions.isEmpty())
        return QStringList();
    if (auto done = overwriteDeleted(store.connection(), "ON"); !done)
        return passOn(done);
    const auto blobs = store.transaction([&]() -> Result<QStringList> {
        Purge purge(store);
        for (const InteractionId id : interactions) {
            if (auto done = purge.take(id); !done)
                return passOn(done);
        }
        return purge.finish();
    });
    if (auto done = overwriteDeleted(store.connection(), "OFF"); !done)
        return passOn(done);
    return blobs;
}

Result<QList<InteractionId>> endedBefore(Store& store, const QString& account, Timestamp moment,
                                         int limit)
{
    return store.connection().list(
        QStringLiteral("SELECT id FROM interaction WHERE account = ? AND conversation IS NOT NULL "
                       "AND state = 'closed' AND closed < ? ORDER BY closed, id LIMIT ?"),
        {account, moment.micros, limit},
        [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<InteractionId>> heldOf(Store& store, const QString& account, int limit)
{
    return store.connection().list(
        QStringLiteral("SELECT id FROM interaction WHERE account = ? AND channel = 'social' "
                       "AND conversation IS NOT NULL ORDER BY id LIMIT ?"),
        {account, limit}, [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<InteractionId>> endedOf(Store& store, const QString& account, IdentityId visitor)
{
    return store.connection().list(
        QStringLiteral("SELECT id FROM interaction WHERE identity = ? AND account = ? "
                       "AND conversation IS NOT NULL AND state = 'closed' ORDER BY id"),
        {visitor.value, account}, [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<InteractionId>> endedWithMark(Store& store, const QString& account,
                                           const QString& mark)
{
    return store.connection().list(
        QStringLiteral("SELECT i.id FROM interaction i JOIN entry e ON e.interaction = i.id "
                       "AND e.channel_key = i.conversation || ? WHERE i.account = ? "
                       "AND i.conversation IS NOT NULL AND i.state = 'closed' ORDER BY i.id"),
        {mark, account}, [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<InteractionId>> unendedOf(Store& store, const QString& account, IdentityId visitor)
{
    return store.connection().list(
        QStringLiteral("SELECT id FROM interaction WHERE identity = ? AND account = ? "
                       "AND conversation IS NOT NULL AND state <> 'closed' ORDER BY id"),
        {visitor.value, account}, [](const Statement& row) { return row.id<InteractionId>(0); });
}

} // namespace heddle::store
