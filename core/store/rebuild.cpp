#include "core/store/rebuild.h"

#include "core/store/rows/rowimage.h"
#include "core/store/sql/migrator.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QUuid>

namespace heddle::store {

namespace {

constexpr int linesAtOnce = 500;
constexpr int rowsAtOnce = 1000;

struct Line {
    qint64 seq = 0;
    QString body;
};

Done replayLine(const Line& line, Connection& into)
{
    const auto changes = changesIn(line.body);
    if (!changes)
        return failure(
            changes.error().code,
            QStringLiteral("journal line %1: %2").arg(line.seq).arg(changes.error().detail));
    for (const RowChange& change : *changes) {
        if (auto done = write(into, change); !done)
            return done;
    }
    return {};
}

// A place for tables beside the store; gone with it.
class Scratch {
public:
    static Result<std::unique_ptr<Scratch>> make(Connection& beside)
    {
        std::unique_ptr<Scratch> scratch(new Scratch(beside));
        StoreLocation location = beside.location();
        if (location.backend == Backend::Sqlite) {
            if (!scratch->m_folder.isValid())
                return failure(ErrorCode::Refused, scratch->m_folder.errorString());
            location.path = scratch->m_folder.filePath(QStringLiteral("tables.db"));
        } else {
            location.schema = scratch->m_schema;
            if (auto done =
                    beside.executeDirect(QStringLiteral("CREATE SCHEMA ") + location.schema);
                !done)
                return passOn(done);
        }
        auto opened = Connection::open(location);
        if (!opened)
            return passOn(opened);
        scratch->m_connection = std::move(*opened);
        if (auto done = Migrator(*scratch->m_connection).migrate(); !done)
            return passOn(done);
        if (auto done = scratch->hurry(); !done)
            return passOn(done);
        return scratch;
    }
    ~Scratch()
    {
        m_connection.reset();
        if (m_beside.dialect().backend() == Backend::Postgres)
            static_cast<void>(m_beside.executeDirect(QStringLiteral("DROP SCHEMA IF EXISTS ")
                                                     + m_schema + QStringLiteral(" CASCADE")));
    }

    Connection& connection() { return *m_connection; }

private:
    explicit Scratch(Connection& beside)
        : m_beside(beside),
          m_folder(beside.location().backend == Backend::Sqlite
                       ? QString(beside.location().path + QStringLiteral(".rebuild-XXXXXX"))
                       : QString()),
          m_schema(QStringLiteral("rebuild_") + QUuid::createUuid().toString(QUuid::Id128))
    {}

    // What a throw-away copy does not need: durability and the search index.
    Done hurry()
    {
        if (m_beside.dialect().backend() != Backend::Sqlite)
            return m_connection->executeDirect(QStringLiteral("SET synchronous_commit = off"));
        const auto triggers = m_connection->list(
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"), {},
            [](const Statement& row) { return row.text(0); });
        if (!triggers)
            return passOn(triggers);
        for (const QString& trigger : *triggers) {
            if (auto done = m_connection->executeDirect(QStringLiteral("DROP TRIGGER ") + trigger);
                !done)
                return done;
        }
        return m_connection->executeDirect(QStringLiteral("PRAGMA synchronous = OFF"));
    }

    Connection& m_beside;
    QTemporaryDir m_folder;
    QString m_schema;
    std::unique_ptr<Connection> m_connection;
};

Result<QList<QVariantList>> page(Connection& connection, const Table& table, const QVariant& after)
{
    const int width = static_cast<int>(table.columns.size());
    const QString from =
        after.isNull() ? QString() : QStringLiteral("WHERE %1 > ? ").arg(table.key());
    QVariantList values;
    if (!after.isNull())
        values.append(after);
    values.append(rowsAtOnce);
    return connection.list(QStringLiteral("SELECT %1 FROM %2 %3ORDER BY %4 LIMIT ?")
                               .arg(table.selected(), table.name, from, table.key()),
                           values, [width](const Statement& row) {
                               QVariantList cells;
                               for (int column = 0; column < width; ++column)
                                   cells.append(row.isNull(column) ? QVariant()
                                                                   : row.value(column));
                               return cells;
                           });
}

bool isBefore(const QVariant& a, const QVariant& b)
{
    if (a.typeId() == QMetaType::QString)
        return a.toString().toUtf8() < b.toString().toUtf8();
    return a.toLongLong() < b.toLongLong();
}

QString shown(const QVariant& value)
{
    if (value.isNull())
        return QStringLiteral("nothing");
    const QString text = value.toString();
    return QLatin1Char('\'')
           + (text.size() > 60 ? QString(text.left(60) + QStringLiteral("...")) : text)
           + QLatin1Char('\'');
}

std::optional<QString> differenceOf(const Table& table, const QVariantList& stored,
                                    const QVariantList& replayed)
{
    for (qsizetype i = 0; i < stored.size(); ++i) {
        if (stored.at(i) != replayed.at(i))
            return QStringLiteral("%1 %2: %3 is %4, the journal says %5")
                .arg(table.name, stored.first().toString(), table.columns.at(i),
                     shown(stored.at(i)), shown(replayed.at(i)));
    }
    return std::nullopt;
}

Result<std::optional<QString>> compare(const Table& table, Connection& store, Connection& scratch)
{
    using Found = std::optional<QString>;
    QVariant last;
    for (;;) {
        const auto stored = page(store, table, last);
        if (!stored)
            return passOn(stored);
        const auto replayed = page(scratch, table, last);
        if (!replayed)
            return passOn(replayed);
        for (qsizetype i = 0; i < std::max(stored->size(), replayed->size()); ++i) {
            const bool isExtra =
                i >= replayed->size()
                || (i < stored->size() && isBefore(stored->at(i).first(), replayed->at(i).first()));
            if (isExtra)
                return Found(QStringLiteral("%1 %2 is there, but not in the journal")
                                 .arg(table.name, stored->at(i).first().toString()));
            if (i >= stored->size() || stored->at(i).first() != replayed->at(i).first())
                return Found(QStringLiteral("%1 %2 is missing, the journal has it")
                                 .arg(table.name, replayed->at(i).first().toString()));
            if (auto difference = differenceOf(table, stored->at(i), replayed->at(i)))
                return difference;
        }
        if (stored->size() < rowsAtOnce)
            return Found();
        last = stored->last().first();
    }
}

} // namespace

Done replay(Connection& journal, Connection& into, const Progress& progress)
{
    const auto total = journal.number(QStringLiteral("SELECT max(seq) FROM journal"));
    if (!total)
        return passOn(total);
    qint64 last = 0;
    for (;;) {
        const auto lines = journal.list(
            QStringLiteral("SELECT seq, body FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"),
            {last, linesAtOnce}, [](const Statement& row) {
                return Line{row.integer(0), row.text(1)};
            });
        if (!lines)
            return passOn(lines);
        if (lines->isEmpty())
            return {};
        auto running = Transaction::begin(into);
        if (!running)
            return passOn(running);
        for (const Line& line : *lines) {
            if (auto done = replayLine(line, into); !done)
                return done;
        }
        if (auto done = running->commit(); !done)
            return done;
        last = lines->last().seq;
        if (progress && progress(last, *total) == GoOn::Stop)
            return failure(ErrorCode::Cancelled);
    }
}

Done rebuild(Store& store, const Progress& progress)
{
    return store.transaction([&]() -> Done {
        Connection& connection = store.connection();
        const auto& tables = journalledTables();
        for (auto table = tables.crbegin(); table != tables.crend(); ++table) {
            const auto emptied =
                connection.execute(QStringLiteral("DELETE FROM ") + (*table)->name);
            if (!emptied)
                return passOn(emptied);
        }
        return replay(connection, connection, progress);
    });
}

Result<std::optional<QString>> rebuildCheck(Store& store, const Progress& progress)
{
    using Found = std::optional<QString>;
    auto scratch = Scratch::make(store.connection());
    if (!scratch)
        return passOn(scratch);
    const auto snapshot = Transaction::snapshot(store.connection());
    if (!snapshot)
        return passOn(snapshot);
    if (auto done = replay(store.connection(), (*scratch)->connection(), progress); !done) {
        if (done.error().code == ErrorCode::Cancelled)
            return passOn(done);
        return Found(done.error().detail);
    }
    for (const Table* table : journalledTables()) {
        auto difference = compare(*table, store.connection(), (*scratch)->connection());
        if (!difference || *difference)
            return difference;
    }
    return Found();
}

} // namespace heddle::store
