#pragma once

#include "core/store/sql/dialect.h"
#include "core/store/sql/statement.h"

#include <QList>
#include <QSqlDatabase>
#include <QThread>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace heddle::store {

/// One connection to the database, with its prepared statements.
///
/// Thread: the one that opened it; every call asserts that. Failures: Offline (server gone),
/// AuthFailed, NotFound (no such database), Timeout (locked by others for too long), Conflict
/// (a unique key is taken), Refused (disk full, read only), Corrupt, Internal (our SQL is wrong).
class Connection {
public:
    static Result<std::unique_ptr<Connection>> open(const StoreLocation& location);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const Dialect& dialect() const { return m_dialect; }
    const StoreLocation& location() const { return m_location; }

    /// Runs a statement; its rows are read from the answer.
    Result<Statement> query(const QString& sql, const QVariantList& values = {});
    /// Runs a statement and answers how many rows it changed.
    Result<qint64> execute(const QString& sql, const QVariantList& values = {});
    /// Runs what cannot be prepared (pragmas, schema, transactions).
    Done executeDirect(const QString& sql);

    /// All rows, each made by `read(const Statement&)`.
    template<class Read>
    auto list(const QString& sql, const QVariantList& values, Read read)
        -> Result<QList<decltype(read(std::declval<const Statement&>()))>>
    {
        auto rows = query(sql, values);
        if (!rows)
            return passOn(rows);
        QList<decltype(read(std::declval<const Statement&>()))> found;
        while (rows->next())
            found.append(read(*rows));
        if (const auto failed = rows->failure())
            return *failed;
        return found;
    }
    /// The first row, if there is one.
    template<class Read>
    auto first(const QString& sql, const QVariantList& values, Read read)
        -> Result<std::optional<decltype(read(std::declval<const Statement&>()))>>
    {
        using Found = std::optional<decltype(read(std::declval<const Statement&>()))>;
        auto rows = query(sql, values);
        if (!rows)
            return passOn(rows);
        if (rows->next())
            return Found(read(*rows));
        if (const auto failed = rows->failure())
            return *failed;
        return Found();
    }
    /// The integer in the first column of the first row; 0 when there is none.
    Result<qint64> number(const QString& sql, const QVariantList& values = {});

    // Used through Transaction. Inside another transaction they set and undo a savepoint.
    Done begin();
    /// Begins a transaction that only reads: one moment, whatever others write meanwhile.
    Done beginSnapshot();
    Done commit();
    void rollBack();
    /// How many transactions are open, one in the other.
    int depth() const { return m_depth; }

    /// Calls `heard` in this thread, while `context` lives, when somebody adds to the journal, this
    /// connection included. Unsupported on SQLite, which tells nobody: see otherWrites().
    Done listen(QObject* context, std::function<void()> heard);
    /// A number that changes when another connection wrote to the database (SQLite).
    Result<qint64> otherWrites();

    /// SQLite's own handle, for online backup; nullptr on PostgreSQL.
    sqlite3* sqlite() const;

private:
    explicit Connection(const StoreLocation& location);
    QSqlDatabase database() const;
    Done beginWith(const QStringList& statements);
    Result<std::unique_ptr<QSqlQuery>> prepared(const QString& sql);

    StoreLocation m_location;
    Dialect m_dialect;
    QString m_name;
    QThread* m_thread;
    int m_depth = 0;
    int m_failedDepth = 0; ///< the depth at which a statement failed last, until it is rolled back
    std::shared_ptr<StatementCache> m_cache;
};

} // namespace heddle::store
