#include "core/store/salvage.h"

#include "core/store/rebuild.h"
#include "core/store/rows/rowimage.h"
#include "core/store/search/newwords.h"
#include "core/store/sql/databasefile.h"
#include "core/store/sql/migrator.h"
#include "core/store/sql/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace heddle::store {

namespace {

constexpr int linesAtOnce = 500;

const auto journalColumns = QLatin1String("seq, at, actor, kind, interaction, customer, body");
constexpr int journalWidth = 7;

QVariantList cellsOf(const Statement& row, int width)
{
    QVariantList cells;
    for (int column = 0; column < width; ++column)
        cells.append(row.isNull(column) ? QVariant() : row.value(column));
    return cells;
}

// Calls `look` with the cells of every line, in order, so many at a time.
template<class Look>
Done eachBatch(Connection& journal, Look look)
{
    qint64 last = 0;
    for (;;) {
        const auto lines = journal.list(
            QStringLiteral("SELECT %1 FROM journal WHERE seq > ? ORDER BY seq LIMIT ?")
                .arg(journalColumns),
            {last, linesAtOnce}, [](const Statement& row) { return cellsOf(row, journalWidth); });
        if (!lines)
            return passOn(lines);
        if (lines->isEmpty())
            return {};
        if (auto done = look(*lines); !done)
            return done;
        last = lines->last().first().toLongLong();
    }
}

Result<qint64> copyJournal(Connection& from, Connection& into)
{
    const QString insert =
        QStringLiteral("INSERT INTO journal (%1) VALUES (?, ?, ?, ?, ?, ?, ?)").arg(journalColumns);
    qint64 copied = 0;
    const auto done = eachBatch(from, [&](const QList<QVariantList>& lines) -> Done {
        auto running = Transaction::begin(into);
        if (!running)
            return passOn(running);
        for (const QVariantList& line : lines) {
            if (const auto added = into.execute(insert, line); !added)
                return passOn(added);
        }
        copied += lines.size();
        return running->commit();
    });
    if (!done)
        return passOn(done);
    return copied;
}

// Tables that do not follow from the journal.
Result<QStringList> tablesBeside(Connection& fresh)
{
    auto tables = fresh.list(
        QStringLiteral(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
            "AND name NOT LIKE 'sqlite_%' AND name NOT IN ('journal', 'schema_version', "
            "'interaction_tag', 'new_words') ORDER BY name"),
        {}, [](const Statement& row) { return row.text(0); });
    if (!tables)
        return tables;
    for (const Table* journalled : journalledTables())
        tables->removeAll(QString(journalled->name));
    return tables;
}

Result<QStringList> columnsOf(Connection& connection, const QString& table)
{
    return connection.list(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"),
                           {table}, [](const Statement& row) { return row.text(0); });
}

// As far as it can be read; answers whether that was all.
Result<bool> copyReadable(const QString& table, Connection& from, Connection& into)
{
    auto columns = columnsOf(into, table);
    if (!columns)
        return passOn(columns);
    const auto known = columnsOf(from, table);
    if (!known)
        return passOn(known);
    columns->removeIf([&](const QString& column) { return !known->contains(column); });
    if (columns->isEmpty())
        return true;
    const QString names = columns->join(QLatin1String(", "));
    const auto width = static_cast<int>(columns->size());
    auto rows = from.query(QStringLiteral("SELECT %1 FROM %2").arg(names, table));
    if (!rows)
        return false;
    QStringList marks(columns->size(), QStringLiteral("?"));
    const QString insert = QStringLiteral("INSERT OR REPLACE INTO %1 (%2) VALUES (%3)")
                               .arg(table, names, marks.join(QLatin1String(", ")));
    while (rows->next()) {
        if (const auto added = into.execute(insert, cellsOf(*rows, width)); !added)
            return passOn(added);
    }
    return !rows->failure();
}

// No number is given twice, even where the counters are lost.
Done raiseCounters(Connection& fresh)
{
    for (const Table* table : journalledTables()) {
        if (table->key() != QLatin1String("id"))
            continue;
        const auto raised = fresh.execute(
            QStringLiteral("INSERT INTO id_counter (name, next) SELECT '%1', max(id) + 1 FROM %1 "
                           "WHERE id IS NOT NULL HAVING max(id) IS NOT NULL ON CONFLICT (name) DO "
                           "UPDATE SET next = max(next, excluded.next)")
                .arg(table->name));
        if (!raised)
            return passOn(raised);
    }
    return {};
}

Result<qint64> copyBeside(Connection& from, Connection& into)
{
    const auto tables = tablesBeside(into);
    if (!tables)
        return passOn(tables);
    auto running = Transaction::begin(into);
    if (!running)
        return passOn(running);
    qint64 unreadable = 0;
    for (const QString& table : *tables) {
        const auto whole = copyReadable(table, from, into);
        if (!whole)
            return passOn(whole);
        unreadable += *whole ? 0 : 1;
    }
    if (auto done = raiseCounters(into); !done)
        return passOn(done);
    if (auto done = running->commit(); !done)
        return passOn(done);
    return unreadable;
}

Done index(Connection& fresh)
{
    auto running = Transaction::begin(fresh);
    if (!running)
        return passOn(running);
    if (auto done = indexNewWords(fresh); !done)
        return done;
    return running->commit();
}

Result<Salvaged> writeAnew(const StoreLocation& damaged, const StoreLocation& fresh,
                           const Progress& progress)
{
    auto from = Connection::open(damaged);
    if (!from)
        return passOn(from);
    const auto version = Migrator(**from).version();
    if (!version)
        return passOn(version);
    if (*version > Migrator::newest())
        return failure(ErrorCode::Unsupported,
                       damaged.shown()
                           + QStringLiteral(" was written by a newer program; update Heddle"));
    auto into = Connection::open(fresh);
    if (!into)
        return passOn(into);
    if (auto done = Migrator(**into).migrate(); !done)
        return passOn(done);
    if (auto done = (*into)->executeDirect(QStringLiteral("PRAGMA synchronous = OFF")); !done)
        return passOn(done);
    const auto lines = copyJournal(**from, **into);
    if (!lines)
        return passOn(lines);
    if (auto done = replay(**into, **into, progress); !done)
        return passOn(done);
    if (auto done = index(**into); !done)
        return passOn(done);
    const auto unreadable = copyBeside(**from, **into);
    if (!unreadable)
        return passOn(unreadable);
    // One file, without a log beside it.
    if (auto done = (*into)->executeDirect(QStringLiteral("PRAGMA journal_mode = DELETE")); !done)
        return passOn(done);
    return Salvaged{.lines = *lines, .unreadable = *unreadable, .damaged = {}};
}

QString placeFor(const QString& path)
{
    QString place = path + QStringLiteral(".damaged");
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = path + QStringLiteral(".damaged-%1").arg(number);
    return place;
}

} // namespace

Done checkJournal(Connection& connection)
{
    return eachBatch(connection, [](const QList<QVariantList>& lines) -> Done {
        for (const QVariantList& line : lines) {
            const auto changes = changesIn(line.last().toString());
            if (!changes)
                return failure(changes.error().code,
                               QStringLiteral("journal line %1: %2")
                                   .arg(line.first().toString(), changes.error().detail));
        }
        return {};
    });
}

Result<Salvaged> salvage(const StoreLocation& location, const Progress& progress)
{
    if (location.backend != Backend::Sqlite)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("PostgreSQL mends its own files: see pg_amcheck"));
    if (auto free = refuseInUse(location); !free)
        return passOn(free);
    StoreLocation fresh = location;
    fresh.path += QStringLiteral(".salvage");
    removeDatabase(fresh.path);
    auto written = writeAnew(location, fresh, progress);
    if (!written) {
        removeDatabase(fresh.path);
        return written;
    }
    written->damaged = placeFor(location.path);
    if (auto done = moveIntoPlace(location.path, written->damaged); !done)
        return passOn(done);
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(location.path + QLatin1String(suffix));
    if (auto done = moveIntoPlace(fresh.path, location.path); !done)
        return passOn(done);
    return written;
}

} // namespace heddle::store
