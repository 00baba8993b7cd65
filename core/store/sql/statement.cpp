#include "core/store/sql/statement.h"

#include <QSqlError>

namespace heddle::store {

Statement::Statement(std::shared_ptr<StatementCache> cache, Dialect dialect, QString sql,
                     std::unique_ptr<QSqlQuery> query)
    : m_cache(std::move(cache)), m_dialect(dialect), m_sql(std::move(sql)),
      m_query(std::move(query))
{}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    m_cache->insert_or_assign(m_sql, std::move(m_query));
}

std::optional<Timestamp> Statement::maybeMoment(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(moment(column));
}

std::optional<Duration> Statement::maybeSpan(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(Duration(integer(column)));
}

std::optional<Error> Statement::failure() const
{
    if (!m_query->lastError().isValid())
        return std::nullopt;
    return m_dialect.error(m_query->lastError(), m_sql.left(60));
}

} // namespace heddle::store
