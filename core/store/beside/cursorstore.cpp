#include "core/store/beside/cursorstore.h"

#include "core/store/rows/table.h"

namespace heddle::store {

Result<QList<ChannelCursor>> CursorStore::of(const QString& account)
{
    return m_connection.list(
        QStringLiteral("SELECT account, place, value FROM channel_cursor WHERE account = ? "
                       "ORDER BY place"),
        {cell(account)}, [](const Statement& row) {
            return ChannelCursor{
                .account = row.text(0), .place = row.text(1), .value = row.text(2)};
        });
}

Done CursorStore::save(const ChannelCursor& cursor)
{
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO channel_cursor (account, place, value) VALUES (?, ?, ?) "
                       "ON CONFLICT (account, place) DO UPDATE SET value = excluded.value"),
        {cell(cursor.account), cell(cursor.place), cell(cursor.value)});
    if (!done)
        return passOn(done);
    return {};
}

Done CursorStore::forget(const QString& account)
{
    const auto done = m_connection.execute(
        QStringLiteral("DELETE FROM channel_cursor WHERE account = ?"), {cell(account)});
    if (!done)
        return passOn(done);
    return {};
}

} // namespace heddle::store
