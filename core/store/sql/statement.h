#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/sql/dialect.h"

#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>

namespace heddle::store {

/// Prepared statements waiting to be used again.
using StatementCache = std::unordered_map<QString, std::unique_ptr<QSqlQuery>>;

/// A running prepared statement, borrowed from its connection's cache and given back at its end.
/// Read it at once: it holds a read snapshot as long as it lives.
class Statement {
public:
    Statement(std::shared_ptr<StatementCache> cache, Dialect dialect, QString sql,
              std::unique_ptr<QSqlQuery> query);
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    bool next() { return m_query->next(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const { return m_query->isNull(column); }
    QVariant value(int column) const { return m_query->value(column); }
    Timestamp moment(int column) const { return {integer(column)}; }
    std::optional<Timestamp> maybeMoment(int column) const;
    std::optional<Duration> maybeSpan(int column) const;
    /// An id; not valid where the column is NULL.
    template<class Id>
    Id id(int column) const
    {
        return Id{integer(column)};
    }

    qint64 changed() const { return m_query->numRowsAffected(); }
    /// The error that ended next(), if it was one.
    std::optional<Error> failure() const;

private:
    std::shared_ptr<StatementCache> m_cache;
    Dialect m_dialect;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

} // namespace heddle::store
