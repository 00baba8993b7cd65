#include "core/store/sqlite/sqlitedriver.h"

#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

#include <algorithm>
#include <vector>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace heddle::store {

namespace {

struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

/// Nobody asks how much memory SQLite has, and counting it takes a lock for each piece. Only before
/// its first use; later it stays as it is.
void countNoMemory()
{
    [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

/// An open database, and its savepoints, the outer ones first. Those between which nothing was
/// changed are one in SQLite, set before the first change.
class SqliteDriver::Session {
public:
    sqlite3* database = nullptr;

    void begin() { m_savepoints.push_back(unset); }
    /// Before anything is changed.
    bool setSavepoints()
    {
        if (m_savepoints.empty() || m_savepoints.back() != unset)
            return true;
        if (!run(m_set, "SAVEPOINT step"))
            return false;
        const auto first = std::find(m_savepoints.begin(), m_savepoints.end(), unset);
        const int number = first == m_savepoints.begin() ? 0 : *std::prev(first) + 1;
        std::fill(first, m_savepoints.end(), number);
        return true;
    }
    bool release()
    {
        if (isLastOfItsOwn() && !run(m_release, "RELEASE step"))
            return false;
        m_savepoints.pop_back();
        return true;
    }
    // A failure here means that the database is gone, and the transaction with it.
    void rollBack()
    {
        if (m_savepoints.back() != unset)
            run(m_rollBack, "ROLLBACK TO step");
        if (isLastOfItsOwn())
            run(m_release, "RELEASE step");
        m_savepoints.pop_back();
    }
    void forget()
    {
        m_savepoints.clear();
        m_set.reset();
        m_release.reset();
        m_rollBack.reset();
    }
    QSqlError error(QSqlError::ErrorType type) const
    {
        return QSqlError({}, QString::fromUtf8(sqlite3_errmsg(database)), type,
                         QString::number(sqlite3_extended_errcode(database)));
    }

private:
    static constexpr int unset = -1;

    /// Whether the innermost one has a savepoint of SQLite's for itself.
    bool isLastOfItsOwn() const
    {
        const auto last = m_savepoints.rbegin();
        return *last != unset && (m_savepoints.size() == 1 || *std::next(last) != *last);
    }
    // All have one name: SQLite takes the innermost.
    bool run(Prepared& statement, const char* sql) const
    {
        if (!statement) {
            sqlite3_stmt* made = nullptr;
            sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
            statement.reset(made);
        }
        const bool isDone = statement && sqlite3_step(statement.get()) == SQLITE_DONE;
        sqlite3_reset(statement.get());
        return isDone;
    }

    std::vector<int> m_savepoints; ///< which one of SQLite's each of them is, or `unset`
    Prepared m_set;
    Prepared m_release;
    Prepared m_rollBack;
};

/// A statement of a SqliteDriver, run any number of times.
class SqliteDriver::Statement final : public QSqlResult {
public:
    Statement(const SqliteDriver& driver, Session& session)
        : QSqlResult(&driver), m_session(session)
    {}

protected:
    bool reset(const QString& sql) override { return prepare(sql) && exec(); }
    bool prepare(const QString& sql) override;
    bool exec() override;
    void bindValue(int place, const QVariant& value, QSql::ParamType) override;

    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int) override { return false; }
    bool fetchFirst() override;
    bool fetchNext() override;
    bool fetchLast() override { return false; }
    int size() override { return -1; }
    int numRowsAffected() override { return m_changed; }
    QVariant handle() const override { return {}; }
    void detachFromResultSet() override;

private:
    int bind(int place, const QVariant& value);
    int bindText(int place, const QByteArray& utf8);
    bool step();

    Session& m_session;
    Prepared m_statement;
    bool m_isReading = false;
    std::vector<QVariant> m_values;
    std::vector<QByteArray> m_texts; ///< bound, and not copied
    bool m_hasFirst = false;
    int m_changed = 0;
};

bool SqliteDriver::Statement::prepare(const QString& sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_session.database, text.constData(), static_cast<int>(text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK) {
        setLastError(m_session.error(QSqlError::StatementError));
        return false;
    }
    m_isReading = sqlite3_stmt_readonly(statement) != 0;
    setSelect(sqlite3_column_count(statement) > 0);
    return true;
}

bool SqliteDriver::Statement::exec()
{
    sqlite3_reset(m_statement.get());
    setActive(false);
    setAt(QSql::BeforeFirstRow);
    m_hasFirst = false;
    m_changed = 0;
    if (!m_isReading && !m_session.setSavepoints()) {
        setLastError(m_session.error(QSqlError::TransactionError));
        return false;
    }
    m_texts.clear();
    m_texts.reserve(m_values.size());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (bind(static_cast<int>(i) + 1, m_values[i]) != SQLITE_OK) {
            setLastError(m_session.error(QSqlError::StatementError));
            return false;
        }
    }
    m_hasFirst = step();
    if (lastError().isValid())
        return false;
    if (!isSelect())
        m_changed = sqlite3_changes(m_session.database);
    setActive(true);
    return true;
}

void SqliteDriver::Statement::bindValue(int place, const QVariant& value, QSql::ParamType)
{
    const auto index = static_cast<std::size_t>(place);
    if (m_values.size() <= index)
        m_values.resize(index + 1);
    m_values[index] = value;
}

int SqliteDriver::Statement::bind(int place, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return sqlite3_bind_null(m_statement.get(), place);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement.get(), place, value.toLongLong());
    case QMetaType::QByteArray: return bindText(place, value.toByteArray());
    default: return bindText(place, value.toString().toUtf8());
    }
}

int SqliteDriver::Statement::bindText(int place, const QByteArray& utf8)
{
    if (utf8.isNull())
        return sqlite3_bind_null(m_statement.get(), place);
    const QByteArray& bytes = m_texts.emplace_back(utf8);
    return sqlite3_bind_text64(m_statement.get(), place, bytes.constData(),
                               static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC,
                               SQLITE_UTF8);
}

/// Goes to the next row, if there is one.
bool SqliteDriver::Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        setLastError(m_session.error(QSqlError::StatementError));
        sqlite3_reset(m_statement.get());
    }
    return code == SQLITE_ROW;
}

bool SqliteDriver::Statement::fetchFirst()
{
    if (!m_hasFirst)
        return false;
    setAt(0);
    return true;
}

bool SqliteDriver::Statement::fetchNext()
{
    if (!step())
        return false;
    setAt(at() + 1);
    return true;
}

QVariant SqliteDriver::Statement::data(int column)
{
    sqlite3_stmt* row = m_statement.get();
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return QVariant::fromValue<qint64>(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    default: break;
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(row, column));
}

bool SqliteDriver::Statement::isNull(int column)
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void SqliteDriver::Statement::detachFromResultSet()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    m_texts.clear();
}

SqliteDriver::SqliteDriver() : m_session(std::make_unique<Session>()) {}

SqliteDriver::~SqliteDriver()
{
    m_session->forget();
    sqlite3_close_v2(m_session->database);
}

bool SqliteDriver::open(const QString& file, const QString&, const QString&, const QString&, int,
                        const QString&)
{
    close();
    countNoMemory();
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code =
        sqlite3_open_v2(file.toUtf8().constData(), &m_session->database, flags, nullptr);
    if (code != SQLITE_OK) {
        setLastError(m_session->error(QSqlError::ConnectionError));
        setOpenError(true);
        sqlite3_close_v2(std::exchange(m_session->database, nullptr));
        return false;
    }
    sqlite3_extended_result_codes(m_session->database, 1);
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqliteDriver::close()
{
    m_session->forget();
    // What is still prepared keeps it until it is gone too.
    sqlite3_close_v2(std::exchange(m_session->database, nullptr));
    setOpen(false);
    setOpenError(false);
}

bool SqliteDriver::hasFeature(DriverFeature feature) const
{
    return feature == PreparedQueries || feature == PositionalPlaceholders || feature == Unicode;
}

QSqlResult* SqliteDriver::createResult() const
{
    return new Statement(*this, *m_session);
}

QVariant SqliteDriver::handle() const
{
    return QVariant::fromValue(m_session->database);
}

void SqliteDriver::beginSavepoint()
{
    m_session->begin();
}

bool SqliteDriver::releaseSavepoint()
{
    if (m_session->release())
        return true;
    setLastError(m_session->error(QSqlError::TransactionError));
    return false;
}

void SqliteDriver::rollBackSavepoint()
{
    m_session->rollBack();
}

} // namespace heddle::store
