#pragma once

#include "core/store/sql/location.h"

#include <QString>
#include <QStringList>

class QSqlError;

namespace heddle::store {

/// The few differences between the databases. Everything else is one SQL text.
class Dialect {
public:
    explicit Dialect(Backend backend) : m_backend(backend) {}

    Backend backend() const { return m_backend; }
    QLatin1String driver() const;

    /// Statements for a new connection (journal mode, foreign keys, timeouts ...).
    QStringList sessionSettings(const StoreLocation& location) const;
    /// Begins a transaction that writes: only one runs at a time, so the journal has one order.
    QStringList beginWrite() const;
    /// Begins a transaction that reads one moment.
    QStringList beginSnapshot() const;

    /// The statements of a migration, written in SQLite's words, in this database's own.
    /// A section between `-- only sqlite` or `-- only postgresql` and `-- both` is for that one.
    QStringList statements(const QString& migration) const;

    /// What a driver's error means to a caller.
    Error error(const QSqlError& error, const QString& where) const;

private:
    Backend m_backend;
};

} // namespace heddle::store
