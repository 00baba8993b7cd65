#include "core/store/sql/migrator.h"

#include "core/base/log.h"
#include "core/store/sql/transaction.h"

#include <QDir>
#include <QFile>

// Must stand outside every namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace heddle::store {

namespace {

const auto folder = QLatin1String(":/heddle/migrations");

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

Done Migrator::migrate()
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
        if (auto kept = keepCopy(*from); !kept)
            return kept;
    }
    for (int next = *from + 1; next <= newest(); ++next) {
        if (auto done = step(next); !done)
            return done;
        qCInfo(logStore).noquote() << "schema version" << next;
    }
    return {};
}

Done Migrator::step(int next)
{
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
        if (auto done = m_connection.executeDirect(sql); !done)
            return done;
    }
    auto noted =
        m_connection.execute(QStringLiteral("INSERT INTO schema_version VALUES (?)"), {next});
    if (!noted)
        return passOn(noted);
    return running->commit();
}

Done Migrator::keepCopy(int version)
{
    if (m_connection.dialect().backend() != Backend::Sqlite)
        return {};
    const QString copy =
        QStringLiteral("%1.before-%2").arg(m_connection.location().path).arg(version + 1);
    QFile::remove(copy);
    auto done = m_connection.execute(QStringLiteral("VACUUM INTO ?"), {copy});
    if (!done)
        return passOn(done);
    return {};
}

} // namespace heddle::store
