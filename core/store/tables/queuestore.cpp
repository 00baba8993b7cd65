#include "core/store/tables/queuestore.h"

#include "core/store/rows/agentrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

QString select(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + queueTable().selected() + QStringLiteral(" FROM queue ")
           + rest;
}

} // namespace

Result<Queue> QueueStore::byId(QueueId id)
{
    static const QString sql = select(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, queueIn), "queue", id.value);
}

Result<std::optional<Queue>> QueueStore::byName(const QString& name)
{
    static const QString sql = select(QLatin1String("WHERE name = ? ORDER BY id LIMIT 1"));
    return m_connection.first(sql, {cell(name)}, queueIn);
}

Result<QList<Queue>> QueueStore::all()
{
    static const QString sql = select(QLatin1String("ORDER BY id"));
    return m_connection.list(sql, {}, queueIn);
}

} // namespace heddle::store
