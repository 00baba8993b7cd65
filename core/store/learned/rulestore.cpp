#include "core/store/learned/rulestore.h"

#include "core/store/learned/rulerow.h"
#include "core/store/rows/rowimage.h"

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

Result<QList<RuleStore::Version>> RuleStore::versions(qint64 rule)
{
    constexpr int changesLookedAt = 1'000;
    struct Line {
        Timestamp at;
        AgentId author;
        QString body;
    };
    const auto lines = m_connection.list(
        QStringLiteral("SELECT at, actor, body FROM journal WHERE kind IN ('rules.changed', "
                       "'centre.applied', 'centre.undone') ORDER BY seq DESC LIMIT ?"),
        {changesLookedAt}, [](const Statement& row) {
            return Line{row.moment(0), row.id<AgentId>(1), row.text(2)};
        });
    if (!lines)
        return passOn(lines);
    QList<Version> versions;
    for (const Line& line : *lines) {
        const auto changes = changesIn(line.body);
        if (!changes)
            return passOn(changes);
        for (const RowChange& change : *changes) {
            if (change.table != &ruleTable() || change.cells.isEmpty())
                continue;
            if (const Rule found = ruleFrom(change.cells); found.id == rule)
                versions.append({found, line.at, line.author});
        }
    }
    return versions;
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
        QStringLiteral("SELECT id FROM entry WHERE at >= ? AND direction IN ('inbound', 'about') "
                       "ORDER BY at DESC, id DESC LIMIT ?"),
        {cell(since), limit}, [](const Statement& row) { return row.id<EntryId>(0); });
}

} // namespace heddle::store
