#include "core/store/sql/migrator.h"

#include "core/base/log.h"
#include "core/store/sql/databasefile.h"
#include "core/store/sql/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

// Must stand outside every namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace heddle::store {

namespace {

const auto folder = QLatin1String(":/heddle/migrations");

// How a statement says that it is to be run for a piece of the entries at a time.
const auto pieceOfEntries = QLatin1String("id > ? AND id <= ?");
constexpr qint64 entriesAtOnce = 10'000;
constexpr int lookAgainAfter = 200; // ms

bool isStopped(const TellMigration& tell, MigrationStage stage, qint64 done, qint64 total)
{
    return tell && tell(stage, done, total) == GoOn::Stop;
}

Result<int> versionIn(const QString& file)
{
    const auto connection = Connection::open({.path = file});
    if (!connection)
        return passOn(connection);
    return Migrator(**connection).version();
}

} // namespace

int Migrator::newest()
{
    loadMigrations();
    return static_cast<int>(QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files).size());
}

Result<int> Migrator::version()
{
    const bool isSqlite = m_connection.dialect().backend() == Backend::Sqlite;
    const auto known = m_connection.number(
        isSqlite
            ? QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'")
            : QStringLiteral("SELECT count(*) FROM pg_tables WHERE tablename = "
                             "'schema_version' AND schemaname = current_schema()"));
    if (!known)
        return passOn(known);
    if (*known == 0)
        return 0;
    return m_connection.number(QStringLiteral("SELECT max(version) FROM schema_version"))
        .map([](qint64 version) { return static_cast<int>(version); });
}

Result<bool> Migrator::isEmpty()
{
    const bool isSqlite = m_connection.dialect().backend() == Backend::Sqlite;
    return m_connection
        .number(isSqlite ? QStringLiteral("SELECT count(*) FROM sqlite_master")
                         : QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = "
                                          "current_schema()"))
        .map([](qint64 tables) { return tables == 0; });
}

Done Migrator::migrate(const TellMigration& tell)
{
    const QString shown = m_connection.location().shown();
    auto from = version();
    if (!from)
        return passOn(from);
    if (*from == newest())
        return {};
    if (*from > newest())
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("%1 has version %2, written by a newer program; this one "
                                      "knows up to version %3; update Heddle")
                           .arg(shown)
                           .arg(*from)
                           .arg(newest()));
    if (*from > 0) {
        if (auto kept = keepCopy(*from, tell); !kept)
            return kept;
    }
    for (int next = *from + 1; next <= newest(); ++next) {
        if (auto done = step(next, tell); !done)
            return done;
        qCInfo(logStore).noquote() << "schema version" << next;
    }
    return {};
}

Done Migrator::step(int next, const TellMigration& tell)
{
    if (isStopped(tell, MigrationStage::Writing, 0, 0))
        return failure(ErrorCode::Cancelled);
    QFile file(QStringLiteral("%1/%2.sql").arg(folder).arg(next, 3, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, file.fileName() + QStringLiteral(" is missing"));
    auto running = Transaction::begin(m_connection);
    if (!running)
        return passOn(running);
    // Another process may have done this step while we waited for our turn.
    const auto reached = version();
    if (!reached)
        return passOn(reached);
    if (*reached >= next)
        return {};
    if (next == 1) {
        const auto empty = isEmpty();
        if (!empty)
            return passOn(empty);
        if (!*empty)
            return failure(ErrorCode::BadInput, m_connection.location().shown()
                                                    + QStringLiteral(" is not a Heddle store"));
        if (auto done = m_connection.executeDirect(
                QStringLiteral("CREATE TABLE schema_version (version BIGINT NOT NULL)"));
            !done)
            return done;
    }
    for (const QString& sql :
         m_connection.dialect().statements(QString::fromUtf8(file.readAll()))) {
        auto done = sql.contains(pieceOfEntries) ? writeEntries(sql, tell)
                                                 : m_connection.executeDirect(sql);
        if (!done)
            return done;
    }
    auto noted =
        m_connection.execute(QStringLiteral("INSERT INTO schema_version VALUES (?)"), {next});
    if (!noted)
        return passOn(noted);
    return running->commit();
}

Done Migrator::writeEntries(const QString& sql, const TellMigration& tell)
{
    const auto newest = m_connection.number(QStringLiteral("SELECT max(id) FROM entry"));
    if (!newest)
        return passOn(newest);
    for (qint64 done = 0; done < *newest;) {
        const qint64 next = std::min(done + entriesAtOnce, *newest);
        if (auto written = m_connection.execute(sql, {done, next}); !written)
            return passOn(written);
        done = next;
        if (isStopped(tell, MigrationStage::Writing, done, *newest))
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

// Several programs may find the same old store at once: they copy one after the other, and only what
// is still of the old version in the copy itself takes the place of a copy.
Done Migrator::keepCopy(int version, const TellMigration& tell)
{
    if (m_connection.dialect().backend() != Backend::Sqlite)
        return {};
    const QString copy =
        QStringLiteral("%1.before-%2").arg(m_connection.location().path).arg(version + 1);
    QLockFile turn(copy + QStringLiteral(".copying"));
    turn.setStaleLockTime(0);
    while (!turn.tryLock(lookAgainAfter)) {
        if (turn.error() != QLockFile::LockFailedError)
            return failure(ErrorCode::Refused, copy + QStringLiteral(" cannot be written"));
        if (isStopped(tell, MigrationStage::Copying, 0, 0))
            return failure(ErrorCode::Cancelled);
    }
    const QString part = copy + QStringLiteral(".part");
    Progress progress;
    if (tell)
        progress = [&tell](qint64 done, qint64 total) {
            return tell(MigrationStage::Copying, done, total);
        };
    if (auto done = copyDatabase(m_connection, part, progress); !done)
        return done;
    const auto copied = versionIn(part);
    if (!copied || *copied != version) {
        removeDatabase(part);
        return copied ? Done() : Done(passOn(copied));
    }
    return moveIntoPlace(part, copy);
}

bool isBehind(const StoreLocation& location)
{
    if (location.backend == Backend::Sqlite && QFileInfo(location.path).size() == 0)
        return false;
    const auto connection = Connection::open(location);
    if (!connection)
        return false;
    const auto version = Migrator(**connection).version();
    return version && *version > 0 && *version < Migrator::newest();
}

Done bringUpToDate(const StoreLocation& location, const TellMigration& tell)
{
    const auto connection = Connection::open(location);
    if (!connection)
        return passOn(connection);
    return Migrator(**connection).migrate(tell);
}

} // namespace heddle::store
