#include "core/store/tables/agentstore.h"

#include "core/store/rows/agentrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

QString select(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + agentTable().selected() + QStringLiteral(" FROM agent ")
           + rest;
}

} // namespace

Result<Agent> AgentStore::byId(AgentId id)
{
    static const QString sql = select(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, agentIn), "agent", id.value);
}

Result<std::optional<Agent>> AgentStore::byLogin(const QString& login)
{
    static const QString sql = select(QLatin1String("WHERE login = ?"));
    return m_connection.first(sql, {cell(login)}, agentIn);
}

Result<QList<Agent>> AgentStore::all()
{
    static const QString sql = select(QLatin1String("ORDER BY id"));
    return m_connection.list(sql, {}, agentIn);
}

} // namespace heddle::store
