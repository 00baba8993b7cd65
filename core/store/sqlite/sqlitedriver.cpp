#include "core/store/sqlite/sqlitedriver.h"

#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

#include <algorithm>
#include <vector>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace heddle::store {

/// An open database, and its savepoints: how many there are, and how many of them SQLite has.
struct SqliteDriver::Session {
    sqlite3* database = nullptr;
    int savepoints = 0;
    int set = 0;

    /// Gives SQLite those that it does not have yet: before anything is changed.
    bool setSavepoints()
    {
        for (; set < savepoints; ++set) {
            if (!run("SAVEPOINT step", set))
                return false;
        }
        return true;
    }
    bool run(const char* what, int savepoint) const
    {
        const QByteArray sql = what + QByteArray::number(savepoint);
        return sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    QSqlError error(QSqlError::ErrorType type) const
    {
        return QSqlError({}, QString::fromUtf8(sqlite3_errmsg(database)), type,
                         QString::number(sqlite3_extended_errcode(database)));
    }
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
    int bindText(int place, const QString& text);
    bool step();

    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    Session& m_session;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
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
    default: return bindText(place, value.toString());
    }
}

int SqliteDriver::Statement::bindText(int place, const QString& text)
{
    if (text.isNull())
        return sqlite3_bind_null(m_statement.get(), place);
    const QByteArray& bytes = m_texts.emplace_back(text.toUtf8());
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
    sqlite3_close_v2(m_session->database);
}

bool SqliteDriver::open(const QString& file, const QString&, const QString&, const QString&, int,
                        const QString&)
{
    close();
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
    // What is still prepared keeps it until it is gone too.
    sqlite3_close_v2(std::exchange(m_session->database, nullptr));
    m_session->savepoints = 0;
    m_session->set = 0;
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
    ++m_session->savepoints;
}

bool SqliteDriver::releaseSavepoint()
{
    Session& session = *m_session;
    const bool isSet = session.set == session.savepoints;
    if (isSet && !session.run("RELEASE step", session.set - 1)) {
        setLastError(session.error(QSqlError::TransactionError));
        return false;
    }
    --session.savepoints;
    session.set = std::min(session.set, session.savepoints);
    return true;
}

void SqliteDriver::rollBackSavepoint()
{
    Session& session = *m_session;
    // A failure here means that the database is gone, and the transaction with it.
    if (session.set == session.savepoints) {
        session.run("ROLLBACK TO step", session.set - 1);
        session.run("RELEASE step", session.set - 1);
    }
    --session.savepoints;
    session.set = std::min(session.set, session.savepoints);
}

} // namespace heddle::store
