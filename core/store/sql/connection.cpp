#include "core/store/sql/connection.h"

#include "core/store/sql/durability.h"
#include "core/store/sqlite/sqlitedriver.h"
#include "core/store/sqlite/wordfunction.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle::store {

namespace {

QSqlDatabase configured(const StoreLocation& location, const QString& name)
{
    if (location.backend == Backend::Sqlite) {
        auto database = QSqlDatabase::addDatabase(new SqliteDriver, name);
        database.setDatabaseName(location.path);
        return database;
    }
    auto database = QSqlDatabase::addDatabase(Dialect(location.backend).driver(), name);
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setDatabaseName(location.database);
    database.setUserName(location.user);
    database.setConnectOptions(location.options);
    return database;
}

constexpr int kLongestTurn = 5000; ///< milliseconds, as the busy timeout

QString savepoint(int depth)
{
    return QStringLiteral("step%1").arg(depth);
}

/// Null where the database is no SQLite.
SqliteDriver* sqliteDriver(const QSqlDatabase& database)
{
    return qobject_cast<SqliteDriver*>(database.driver());
}

// These come so often that SQLite need not read them anew each time; PostgreSQL prepares none.
Done step(Connection& connection, const QString& sql)
{
    if (connection.dialect().backend() == Backend::Postgres)
        return connection.executeDirect(sql);
    const auto done = connection.execute(sql);
    return done ? Done() : Done(passOn(done));
}

/// Short names for the texts of statements, by which prepared ones are kept: hashing the texts, which
/// name every column, would cost as much as running many of them.
class StatementNames {
public:
    // Nearly all texts are constants: found by their address, without a look at what they say.
    const QString& of(const QString& sql)
    {
        const auto known = m_known.find(sql.constData());
        if (known != m_known.end() && known->second.sql.size() == sql.size())
            return *known->second.name;
        QString& name = m_names[sql];
        if (name.isEmpty())
            name = sql.left(60) + u'#' + QString::number(m_names.size());
        if (m_known.size() >= mostKnown)
            m_known.clear();
        m_known.insert_or_assign(sql.constData(), Known{sql, &name});
        return name;
    }

private:
    static constexpr std::size_t mostKnown = 1'000; // texts put together each time lie anywhere

    struct Known {
        QString sql; ///< kept, so that no other text comes to lie there
        const QString* name;
    };
    std::unordered_map<QString, QString> m_names;
    std::unordered_map<const QChar*, Known> m_known;
};

const QString& nameOf(const QString& sql)
{
    thread_local StatementNames names;
    return names.of(sql);
}

/// The error of a store that cannot be opened, with where that was to be.
Error naming(const StoreLocation& location, Error error)
{
    error.detail = location.shown() + QStringLiteral(": ") + error.detail;
    return error;
}

/// What customers wrote is for its user alone: a new store and its blobs' folder are made so, and
/// SQLite gives the files it adds the rights of the first. What is there keeps its rights.
///
/// Nobody of this process may have the file open yet: closing it would take away their locks.
void makePrivately(const StoreLocation& location)
{
    constexpr mode_t onlyMine = S_IRUSR | S_IWUSR;
    const int file = ::open(QFile::encodeName(location.path).constData(),
                            O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, onlyMine);
    if (file >= 0)
        ::close(file);
    if (!location.blobs.isEmpty())
        ::mkdir(QFile::encodeName(location.blobs).constData(), onlyMine | S_IXUSR);
}

} // namespace

Connection::Connection(const StoreLocation& location)
    : m_location(location), m_dialect(location.backend),
      m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_thread(QThread::currentThread()), m_cache(std::make_shared<StatementCache>())
{}

Connection::~Connection()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    if (m_depth > 0) {
        m_depth = 1;
        rollBack();
    }
    m_cache->clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const StoreLocation& location)
{
    std::unique_ptr<Connection> connection(new Connection(location));
    if (location.backend == Backend::Sqlite)
        QDir().mkpath(QFileInfo(location.path).absolutePath());
    // Whoever finds a file turning to WAL gets SQLITE_BUSY at once, whatever the busy timeout: so
    // they take turns. A folder that cannot be written to has no lock, and nobody turns anything.
    QLockFile turn(location.path + QStringLiteral(".opening"));
    turn.setStaleLockTime(0);
    if (location.backend == Backend::Sqlite) {
        static_cast<void>(turn.tryLock(kLongestTurn));
        makePrivately(location);
    }
    {
        auto database = configured(location, connection->m_name);
        if (!database.open())
            return naming(location, connection->m_dialect.error(database.lastError(),
                                                                QStringLiteral("open")));
    }
    if (sqlite3* sqlite = connection->sqlite(); sqlite && addWordFunction(sqlite) != SQLITE_OK)
        return failure(ErrorCode::Internal,
                       QStringLiteral("%1: %2").arg(location.shown(),
                                                    QString::fromUtf8(sqlite3_errmsg(sqlite))));
    // A plan serves whatever values come: else some statements are compiled anew for each.
    if (sqlite3* sqlite = connection->sqlite())
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    // What is thrown away with its file need not be put in order before.
    if (sqlite3* sqlite = connection->sqlite(); sqlite && !isDurable(location))
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    for (const QString& setting : connection->m_dialect.sessionSettings(location)) {
        if (auto done = connection->executeDirect(setting); !done)
            return naming(location, done.error());
    }
    return connection;
}

QSqlDatabase Connection::database() const
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<QSqlQuery>> Connection::prepared(const QString& sql)
{
    // Its place is kept, for when it comes back.
    if (const auto idle = m_cache->find(nameOf(sql)); idle != m_cache->end() && idle->second)
        return std::move(idle->second);
    auto query = std::make_unique<QSqlQuery>(database());
    // On PostgreSQL forward-only would let no second query run until this one is read to its end.
    query->setForwardOnly(m_dialect.backend() == Backend::Sqlite);
    if (!query->prepare(sql))
        return m_dialect.error(query->lastError(), sql.left(60));
    return query;
}

Result<Statement> Connection::query(const QString& sql, const QVariantList& values)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    auto query = prepared(sql);
    if (!query)
        return passOn(query);
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, values.at(i));
    if (!(*query)->exec()) {
        m_failedDepth = m_depth;
        const Error error = m_dialect.error((*query)->lastError(), sql.left(60));
        // Kept: a failed transaction would not let PostgreSQL free it.
        (*query)->finish();
        m_cache->insert_or_assign(nameOf(sql), std::move(*query));
        return error;
    }
    return Statement(m_cache, m_dialect, nameOf(sql), std::move(*query));
}

Result<qint64> Connection::execute(const QString& sql, const QVariantList& values)
{
    return query(sql, values).map([](const Statement& done) { return done.changed(); });
}

Done Connection::executeDirect(const QString& sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql)) {
        m_failedDepth = m_depth;
        return m_dialect.error(query.lastError(), sql.left(60));
    }
    return {};
}

Result<qint64> Connection::number(const QString& sql, const QVariantList& values)
{
    return first(sql, values, [](const Statement& row) { return row.integer(0); })
        .map([](std::optional<qint64> found) { return found.value_or(0); });
}

Done Connection::begin()
{
    if (m_depth > 0) {
        if (auto* sqlite = sqliteDriver(database()))
            sqlite->beginSavepoint();
        else if (auto set = executeDirect(QStringLiteral("SAVEPOINT ") + savepoint(m_depth)); !set)
            return set;
        ++m_depth;
        return {};
    }
    return beginWith(m_dialect.beginWrite());
}

Done Connection::beginSnapshot()
{
    if (m_depth > 0)
        return failure(ErrorCode::Conflict, QStringLiteral("a transaction is open already"));
    return beginWith(m_dialect.beginSnapshot());
}

Done Connection::beginWith(const QStringList& statements)
{
    bool isOpen = false;
    for (const QString& sql : statements) {
        if (auto done = step(*this, sql); !done) {
            if (isOpen)
                static_cast<void>(step(*this, QStringLiteral("ROLLBACK")));
            return passOn(done);
        }
        isOpen = true;
    }
    m_depth = 1;
    return {};
}

Done Connection::commit()
{
    Q_ASSERT(m_depth > 0);
    // PostgreSQL answers COMMIT after a failed statement by rolling back, and calls that a success.
    if (m_failedDepth == m_depth && m_dialect.backend() == Backend::Postgres)
        return failure(ErrorCode::Conflict, QStringLiteral("a statement before COMMIT failed"));
    if (m_depth == 1) {
        if (auto done = step(*this, QStringLiteral("COMMIT")); !done)
            return done;
    } else if (auto* sqlite = sqliteDriver(database())) {
        if (!sqlite->releaseSavepoint())
            return m_dialect.error(sqlite->lastError(), QStringLiteral("RELEASE"));
    } else if (auto done = executeDirect(QStringLiteral("RELEASE ") + savepoint(m_depth - 1));
               !done) {
        return done;
    }
    --m_depth;
    return {};
}

void Connection::rollBack()
{
    Q_ASSERT(m_depth > 0);
    --m_depth;
    m_failedDepth = 0;
    // A failure here means that the connection is gone, and the transaction with it.
    if (m_depth == 0) {
        static_cast<void>(step(*this, QStringLiteral("ROLLBACK")));
    } else if (auto* sqlite = sqliteDriver(database())) {
        sqlite->rollBackSavepoint();
    } else {
        static_cast<void>(executeDirect(QStringLiteral("ROLLBACK TO ") + savepoint(m_depth)));
        static_cast<void>(executeDirect(QStringLiteral("RELEASE ") + savepoint(m_depth)));
    }
}

sqlite3* Connection::sqlite() const
{
    const QVariant handle = database().driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

Done Connection::listen(QObject* context, std::function<void()> heard)
{
    if (m_location.backend == Backend::Sqlite)
        return failure(ErrorCode::Unsupported, QStringLiteral("SQLite tells nobody"));
    QSqlDriver* driver = database().driver();
    if (!driver->subscribeToNotification(QStringLiteral("heddle_journal")))
        return m_dialect.error(driver->lastError(), m_location.shown());
    QObject::connect(driver, &QSqlDriver::notification, context,
                     [heard = std::move(heard)] { heard(); });
    return {};
}

Result<qint64> Connection::otherWrites()
{
    return number(QStringLiteral("PRAGMA data_version"));
}

} // namespace heddle::store
