#include "core/store/beside/beatstore.h"

#include "core/store/rows/table.h"

namespace heddle::store {

Done BeatStore::keep(AgentId agent, Timestamp at)
{
    const auto kept =
        m_connection.execute(QStringLiteral("INSERT INTO window_beat (agent, at) VALUES (?, ?) "
                                            "ON CONFLICT (agent) DO UPDATE SET at = excluded.at"),
                             {cell(agent), cell(at)});
    return kept ? Done() : Done(passOn(kept));
}

Done BeatStore::forget(AgentId agent)
{
    const auto gone = m_connection.execute(
        QStringLiteral("DELETE FROM window_beat WHERE agent = ?"), {cell(agent)});
    return gone ? Done() : Done(passOn(gone));
}

Result<std::map<AgentId, Timestamp>> BeatStore::all()
{
    const auto rows = m_connection.list(
        QStringLiteral("SELECT agent, at FROM window_beat"), {},
        [](const Statement& row) { return std::pair(row.id<AgentId>(0), row.moment(1)); });
    if (!rows)
        return passOn(rows);
    return std::map<AgentId, Timestamp>(rows->begin(), rows->end());
}

} // namespace heddle::store
