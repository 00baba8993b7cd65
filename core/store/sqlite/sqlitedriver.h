#pragma once

#include <QSqlDriver>

#include <memory>

struct sqlite3;

namespace heddle::store {

/// SQLite behind Qt's interface, for our statements only: prepared, with values by position.
///
/// Qt's own driver describes every column anew each time a statement is run, and turns each text
/// into UTF-16 twice; with rows as wide as ours that costs several times what SQLite itself takes.
/// A savepoint makes SQLite write its word index out, so one is set only once something within it is
/// about to be changed.
class SqliteDriver final : public QSqlDriver {
    Q_OBJECT
public:
    SqliteDriver();
    ~SqliteDriver() override;

    bool open(const QString& file, const QString& user, const QString& password,
              const QString& host, int port, const QString& options) override;
    void close() override;
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult* createResult() const override;
    /// sqlite3*
    QVariant handle() const override;

    // Savepoints within a transaction, one in the other; each is ended once.
    void beginSavepoint();
    /// False with lastError() when it fails; then it is there still.
    bool releaseSavepoint();
    void rollBackSavepoint();

private:
    class Statement;
    class Session;

    std::unique_ptr<Session> m_session;
};

} // namespace heddle::store
