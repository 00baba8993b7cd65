#include "core/store/tables/outboxstore.h"

#include "core/store/rows/outboxrow.h"
#include "core/store/sql/only.h"
#include "core/store/store.h"

namespace heddle::store {

namespace {

QString select(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + outboxTable().selected() + QStringLiteral(" FROM outbox ")
           + rest;
}

} // namespace

Result<OutboxItem> OutboxStore::byId(OutboxId id)
{
    static const QString sql = select(QLatin1String("WHERE id = ?"));
    return only(m_store.connection().first(sql, {id.value}, outboxItemIn), "outbox item", id.value);
}

Result<std::optional<OutboxItem>> OutboxStore::ofEntry(EntryId entry)
{
    static const QString sql =
        select(QLatin1String("WHERE entry = ? ORDER BY changed DESC, id DESC LIMIT 1"));
    return m_store.connection().first(sql, {entry.value}, outboxItemIn);
}

Result<QList<OutboxItem>> OutboxStore::due(Timestamp now, int limit)
{
    static const QString sql = select(QLatin1String(
        "WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, id LIMIT ?"));
    return m_store.connection().list(sql, {now.micros, limit}, outboxItemIn);
}

Result<QList<OutboxItem>> OutboxStore::waiting(InteractionId interaction)
{
    static const QString all =
        select(QLatin1String("WHERE state = 'waiting' ORDER BY not_before, id"));
    static const QString ofOne = select(
        QLatin1String("WHERE state = 'waiting' AND interaction = ? ORDER BY not_before, id"));
    if (!interaction.isValid())
        return m_store.connection().list(all, {}, outboxItemIn);
    return m_store.connection().list(ofOne, {interaction.value}, outboxItemIn);
}

Result<std::optional<Timestamp>> OutboxStore::nextDue()
{
    return m_store.connection().first(
        QStringLiteral("SELECT not_before FROM outbox WHERE state = 'waiting' "
                       "ORDER BY not_before, id LIMIT 1"),
        {}, [](const Statement& row) { return row.moment(0); });
}

Result<QList<OutboxItem>> OutboxStore::inFlight()
{
    static const QString sql =
        select(QLatin1String("WHERE state IN ('sending', 'unsure') ORDER BY id"));
    return m_store.connection().list(sql, {}, outboxItemIn);
}

Result<QList<OutboxItem>> OutboxStore::orphaned(const QStringList& livingOwners)
{
    return inFlight().map([&](QList<OutboxItem> items) {
        items.removeIf([&](const OutboxItem& item) {
            return item.state != OutboxState::Sending || livingOwners.contains(item.owner);
        });
        return items;
    });
}

Result<OutboxItem> OutboxStore::claim(OutboxId id, const QString& owner, Timestamp now)
{
    return m_store.transaction([&]() -> Result<OutboxItem> {
        const auto changed = m_store.connection().execute(
            QStringLiteral("UPDATE outbox SET state = 'sending', owner = ?, changed = ?, "
                           "tries = tries + 1 "
                           "WHERE id = ? AND state = 'waiting' AND not_before <= ?"),
            {cell(owner), now.micros, id.value, now.micros});
        if (!changed)
            return passOn(changed);
        auto item = byId(id);
        if (!item)
            return item;
        if (*changed == 0)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("outbox item %1 is not waiting").arg(id.value));
        return item;
    });
}

} // namespace heddle::store
