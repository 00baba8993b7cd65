#include "core/store/tables/centrestore.h"

#include "core/store/rows/centrerow.h"

namespace heddle::store {

namespace {

QString selectAll(const Table& table)
{
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY name").arg(table.selected(), table.name);
}

} // namespace

Result<QList<Skill>> CentreStore::skills()
{
    static const QString sql = selectAll(skillTable());
    return m_connection.list(sql, {}, skillIn);
}

Result<QList<Calendar>> CentreStore::calendars()
{
    static const QString sql = selectAll(calendarTable());
    return m_connection.list(sql, {}, calendarIn);
}

Result<QList<BoostRule>> CentreStore::boosts()
{
    static const QString sql = selectAll(boostTable());
    return m_connection.list(sql, {}, boostIn);
}

} // namespace heddle::store
