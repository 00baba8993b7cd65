#include "core/store/learned/rulestore.h"

#include "core/store/learned/rulerow.h"

namespace heddle::store {

Result<QList<Rule>> RuleStore::all()
{
    static const QString sql = QStringLiteral("SELECT ") + ruleTable().selected()
                               + QStringLiteral(" FROM rule ORDER BY place, id");
    return m_connection.list(sql, {}, ruleIn);
}

Result<QList<Macro>> RuleStore::macros()
{
    static const QString sql = QStringLiteral("SELECT ") + macroTable().selected()
                               + QStringLiteral(" FROM macro ORDER BY place, id");
    return m_connection.list(sql, {}, macroIn);
}

Result<QList<InteractionId>> RuleStore::untouched(Timestamp from, Timestamp until, int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT id FROM interaction WHERE state <> 'closed' AND touched >= ? "
                       "AND touched < ? ORDER BY touched, id LIMIT ?"),
        {cell(from), cell(until), limit},
        [](const Statement& row) { return row.id<InteractionId>(0); });
}

Result<QList<EntryId>> RuleStore::messagesSince(Timestamp since, int limit)
{
    return m_connection.list(
        QStringLiteral("SELECT id FROM entry WHERE at >= ? AND direction = 'inbound' "
                       "ORDER BY at DESC, id DESC LIMIT ?"),
        {cell(since), limit}, [](const Statement& row) { return row.id<EntryId>(0); });
}

} // namespace heddle::store
