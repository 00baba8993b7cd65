#include "core/store/beside/draftstore.h"

#include "core/store/blobstore.h"
#include "core/store/idcounter.h"
#include "core/store/rows/draftrow.h"
#include "core/store/sql/only.h"

#include <algorithm>

namespace heddle::store {

namespace {

constexpr Duration pause = std::chrono::seconds(30);
constexpr int versionsKept = 20;

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

DraftStore::Group groupOf(const Draft& draft)
{
    return draft.kind == ComposeKind::Note ? DraftStore::Group::Note : DraftStore::Group::Message;
}

bool isWorthKeeping(const Draft& earlier, const Draft& next)
{
    if (earlier.text == next.text || earlier.text.trimmed().isEmpty())
        return false;
    const auto [differs, end] = std::mismatch(earlier.text.cbegin(), earlier.text.cend(),
                                              next.text.cbegin(), next.text.cend());
    const auto same = differs - earlier.text.cbegin();
    return next.saved - earlier.saved >= pause || 2 * same < earlier.text.size();
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
    if (auto done = keepVersion(kept); !done)
        return passOn(done);
    const auto id = m_connection.number(sql, cellsOf(kept));
    if (!id)
        return passOn(id);
    return byId({*id});
}

Done DraftStore::keepVersion(const Draft& next)
{
    const auto found = find(next.agent, next.interaction, groupOf(next));
    if (!found)
        return passOn(found);
    if (!*found || !isWorthKeeping(**found, next))
        return {};
    const Draft& earlier = **found;
    const auto kept = m_connection.execute(
        QStringLiteral("INSERT INTO draft_version (draft, saved, subject, text) "
                       "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {cell(earlier.id), cell(earlier.saved), cell(earlier.subject), cell(earlier.text)});
    if (!kept)
        return passOn(kept);
    const auto trimmed = m_connection.execute(
        QStringLiteral("DELETE FROM draft_version WHERE draft = ? AND saved NOT IN (SELECT saved "
                       "FROM draft_version WHERE draft = ? ORDER BY saved DESC LIMIT ?)"),
        {cell(earlier.id), cell(earlier.id), versionsKept});
    if (!trimmed)
        return passOn(trimmed);
    return {};
}

Result<QList<DraftVersion>> DraftStore::versions(DraftId id)
{
    return m_connection.list(
        QStringLiteral("SELECT saved, subject, text FROM draft_version WHERE draft = ? "
                       "ORDER BY saved DESC"),
        {id.value}, [](const Statement& row) {
            return DraftVersion{
                .saved = row.moment(0), .subject = row.text(1), .text = row.text(2)};
        });
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
    const QString versions = QStringLiteral("DELETE FROM draft_version WHERE draft = ?");
    for (const QString& sql : {draftTable().remove, versions}) {
        if (const auto done = m_connection.execute(sql, {id.value}); !done)
            return passOn(done);
    }
    return {};
}

} // namespace heddle::store
