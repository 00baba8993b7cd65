#include "core/store/beside/draftstore.h"

#include "core/store/blobstore.h"
#include "core/store/idcounter.h"
#include "core/store/rows/draftrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

QString select(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + draftTable().selected() + QStringLiteral(" FROM draft ")
           + rest;
}

// By what a draft is for, not by its id: there is one of each.
QString upsert()
{
    QStringList changes;
    for (const QString& column : draftTable().columns) {
        if (column != draftTable().key())
            changes.append(QStringLiteral("%1 = excluded.%1").arg(column));
    }
    return QStringLiteral("INSERT INTO draft (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (agent, interaction, category) DO UPDATE SET %2 "
                          "RETURNING id")
        .arg(draftTable().columns.join(QStringLiteral(", ")), changes.join(QStringLiteral(", ")));
}

} // namespace

Result<Draft> DraftStore::save(const Draft& draft)
{
    static const QString sql = upsert();
    if (auto done = m_blobs.sync(); !done)
        return passOn(done);
    Draft kept = draft;
    if (!kept.id.isValid()) {
        const auto id = m_ids.next(QStringLiteral("draft"));
        if (!id)
            return passOn(id);
        kept.id.value = *id;
    }
    const auto id = m_connection.number(sql, cellsOf(kept));
    if (!id)
        return passOn(id);
    return byId({*id});
}

Result<Draft> DraftStore::byId(DraftId id)
{
    static const QString sql = select(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, draftIn), "draft", id.value);
}

Result<std::optional<Draft>> DraftStore::find(AgentId agent, InteractionId interaction, Group group)
{
    static const QString sql =
        select(QLatin1String("WHERE agent = ? AND interaction = ? AND category = ?"));
    const auto category = group == Group::Note ? QStringLiteral("note") : QStringLiteral("message");
    return m_connection.first(sql, {agent.value, interaction.value, category}, draftIn);
}

Result<QList<Draft>> DraftStore::of(AgentId agent)
{
    static const QString sql =
        select(QLatin1String("WHERE agent = ? ORDER BY saved DESC, id DESC"));
    return m_connection.list(sql, {agent.value}, draftIn);
}

Done DraftStore::remove(DraftId id)
{
    const auto done = m_connection.execute(draftTable().remove, {id.value});
    if (!done)
        return passOn(done);
    return {};
}

} // namespace heddle::store
