#include "core/store/sql/dialect.h"

#include "core/base/log.h"
#include "core/store/sql/durability.h"

#include <QRegularExpression>
#include <QSqlError>

#include <iterator>

namespace heddle::store {

namespace {

struct Meaning {
    const char* native;
    ErrorCode code;
};

// Primary result codes, https://www.sqlite.org/rescode.html
constexpr Meaning sqliteMeanings[] = {
    {"5", ErrorCode::Timeout},  {"6", ErrorCode::Timeout},   {"8", ErrorCode::Refused},
    {"10", ErrorCode::Refused}, {"11", ErrorCode::Corrupt},  {"13", ErrorCode::Refused},
    {"14", ErrorCode::Refused}, {"19", ErrorCode::Conflict}, {"26", ErrorCode::Corrupt},
};

struct Saying {
    const char* native;
    const char* words;
};

// What people can do about it; the database's own words go to the log.
constexpr Saying sqliteSayings[] = {
    {"5", "another program holds the store; close it or try again"},
    {"6", "another program holds the store; close it or try again"},
    {"8", "the store may only be read by this user"},
    {"10", "the disk cannot be read or written"},
    {"11", "the store is damaged; heddlectl db rebuild mends it or says what does"},
    {"13", "the disk is full; make room and try again"},
    {"14", "the store cannot be opened; is it a file that you may read and write?"},
    {"26", "this is no Heddle store; name another, or restore a backup"},
};

// SQLSTATE by prefix, https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr Meaning postgresMeanings[] = {
    {"08", ErrorCode::Offline},    {"57P", ErrorCode::Offline}, {"28", ErrorCode::AuthFailed},
    {"3D", ErrorCode::NotFound},   {"23", ErrorCode::Conflict}, {"40", ErrorCode::Conflict},
    {"55P03", ErrorCode::Timeout}, {"53", ErrorCode::Refused},  {"42501", ErrorCode::Refused},
    {"25006", ErrorCode::Refused}, {"XX", ErrorCode::Corrupt},
};

/// The primary result code. That there is no room for the index beside the file comes as a fault of
/// the disk, and is a full one.
QString primaryCode(const QSqlError& error)
{
    constexpr int noRoomForIndex = 4874; // SQLITE_IOERR_SHMSIZE
    const int native = error.nativeErrorCode().toInt();
    return QString::number(native == noRoomForIndex ? 13 : native & 0xff);
}

ErrorCode sqliteCode(const QSqlError& error)
{
    const QString primary = primaryCode(error);
    for (const auto& [native, code] : sqliteMeanings) {
        if (primary == QLatin1String(native))
            return code;
    }
    return ErrorCode::Internal;
}

QString saying(const QSqlError& error)
{
    const QString primary = primaryCode(error);
    for (const auto& [native, words] : sqliteSayings) {
        if (primary == QLatin1String(native))
            return QString::fromLatin1(words);
    }
    return {};
}

ErrorCode postgresCode(const QSqlError& error)
{
    const QString state = error.nativeErrorCode();
    for (const auto& [native, code] : postgresMeanings) {
        if (state.startsWith(QLatin1String(native)))
            return code;
    }
    if (error.type() != QSqlError::ConnectionError)
        return ErrorCode::Internal;
    // While connecting there is no SQLSTATE, only libpq's words.
    const QString words = error.text();
    if (words.contains(QLatin1String("authentication")) || words.contains(QLatin1String("role")))
        return ErrorCode::AuthFailed;
    return words.contains(QLatin1String("does not exist")) ? ErrorCode::NotFound
                                                           : ErrorCode::Offline;
}

} // namespace

QLatin1String Dialect::driver() const
{
    return m_backend == Backend::Sqlite ? QLatin1String("QSQLITE") : QLatin1String("QPSQL");
}

QStringList Dialect::sessionSettings(const StoreLocation& location) const
{
    if (m_backend == Backend::Sqlite) {
        // No memory map: an IO error would then kill the program, and its pages count as ours.
        return {
            QStringLiteral("PRAGMA busy_timeout = 5000"),
            QStringLiteral("PRAGMA journal_mode = WAL"),
            isDurable(location) ? QStringLiteral("PRAGMA synchronous = FULL")
                                : QStringLiteral("PRAGMA synchronous = OFF"),
            isDurable(location) ? QStringLiteral("PRAGMA foreign_keys = ON")
                                : QStringLiteral("PRAGMA foreign_keys = OFF"),
            isDurable(location) ? QStringLiteral("PRAGMA cache_size = -32768")
                                : QStringLiteral("PRAGMA cache_size = -262144"),
            QStringLiteral("PRAGMA temp_store = MEMORY"),
            isDurable(location) ? QStringLiteral("PRAGMA wal_autocheckpoint = 4000")
                                : QStringLiteral("PRAGMA wal_autocheckpoint = 16000"),
            QStringLiteral("PRAGMA journal_size_limit = 67108864"),
        };
    }
    QStringList settings{
        QStringLiteral("SET client_min_messages = error"),
        QStringLiteral("SET lock_timeout = '5s'"),
        QStringLiteral("SET timezone = 'UTC'"),
        QStringLiteral("SET standard_conforming_strings = on"),
    };
    if (!location.schema.isEmpty()) {
        QString quoted = location.schema;
        quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
        settings.append(QStringLiteral("SET search_path = \"%1\"").arg(quoted));
    }
    return settings;
}

QStringList Dialect::beginWrite() const
{
    if (m_backend == Backend::Sqlite)
        return {QStringLiteral("BEGIN IMMEDIATE")};
    // The lock ends with the transaction. Without it a lower journal number could become visible
    // after a higher one, and readers that go on from the newest would miss it.
    return {QStringLiteral("BEGIN"),
            QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('heddle'), "
                           "hashtext(coalesce(current_schema(), '')))")};
}

QStringList Dialect::beginSnapshot() const
{
    // SQLite takes its snapshot with the first read.
    if (m_backend == Backend::Sqlite)
        return {QStringLiteral("BEGIN"), QStringLiteral("SELECT max(version) FROM schema_version")};
    return {QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")};
}

QStringList Dialect::statements(const QString& migration) const
{
    const QString own =
        QStringLiteral("-- only ")
        + (m_backend == Backend::Sqlite ? QLatin1String("sqlite") : QLatin1String("postgresql"));
    static const QRegularExpression integer(QStringLiteral("\\bINTEGER\\b"));
    static const QRegularExpression text(QStringLiteral("^( +\\w+ )TEXT\\b"));
    static const QRegularExpression strict(QStringLiteral("\\) STRICT(, WITHOUT ROWID)?;$"));

    QStringList found;
    QString statement;
    bool isOurs = true;
    bool isShared = true;
    bool isInBody = false; // of a trigger or function, which has semicolons of its own
    const auto lines = migration.split(QLatin1Char('\n'));
    for (QString line : lines) {
        if (line.startsWith(QLatin1String("-- only ")) || line == QLatin1String("-- both")) {
            isShared = line == QLatin1String("-- both");
            isOurs = isShared || line == own;
            continue;
        }
        if (!isOurs || line.startsWith(QLatin1String("--")) || line.trimmed().isEmpty())
            continue;
        if (m_backend == Backend::Postgres && isShared) {
            line.replace(integer, QStringLiteral("BIGINT"));
            line.replace(text, QStringLiteral("\\1TEXT COLLATE \"C\""));
            line.replace(strict, QStringLiteral(");"));
        }
        statement += line + QLatin1Char('\n');
        if (m_backend == Backend::Sqlite)
            isInBody = statement.startsWith(QLatin1String("CREATE TRIGGER"))
                       && line != QLatin1String("END;");
        else
            isInBody = statement.count(QLatin1String("$$")) == 1;
        if (!isInBody && line.endsWith(QLatin1Char(';'))) {
            found.append(statement.trimmed());
            statement.clear();
        }
    }
    Q_ASSERT(statement.isEmpty());
    return found;
}

Error Dialect::error(const QSqlError& error, const QString& where) const
{
    const ErrorCode code = m_backend == Backend::Sqlite ? sqliteCode(error) : postgresCode(error);
    // Only the first line: PostgreSQL's others quote the row, which may be somebody's words.
    QString words = error.databaseText().section(QLatin1Char('\n'), 0, 0);
    if (words.isEmpty())
        words = error.driverText();
    const QString native = error.nativeErrorCode();
    QString detail = where + QStringLiteral(": ") + words;
    if (!native.isEmpty())
        detail += QStringLiteral(" (%1)").arg(native);
    const QString said = m_backend == Backend::Sqlite ? saying(error) : QString();
    if (said.isEmpty())
        return {code, detail};
    qCInfo(logStore).noquote() << "database said" << detail;
    return {code, said};
}

} // namespace heddle::store
