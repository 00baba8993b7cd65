#include "core/store/calls/recordedcalls.h"

#include "core/store/rows/table.h"

namespace heddle::store {

Result<QList<EntryId>> recordedBefore(Connection& connection, QueueId queue, Timestamp before,
                                      int limit)
{
    static const QString sql = QStringLiteral(
        "SELECT entry.id FROM entry JOIN interaction ON interaction.id = entry.interaction "
        "WHERE interaction.queue = ? AND entry.channel = 'phone' AND entry.at < ? "
        "AND entry.attachments LIKE '%audio/flac%' ORDER BY entry.at, entry.id LIMIT ?");
    return connection.list(sql, {cell(queue.value), cell(before), cell(limit)},
                           [](const Statement& row) { return EntryId{row.integer(0)}; });
}

Result<std::optional<EntryId>> entryWithRecording(Connection& connection, InteractionId interaction,
                                                  const QString& blob)
{
    static const QString sql =
        QStringLiteral("SELECT id FROM entry WHERE interaction = ? AND channel = 'phone' "
                       "AND facts LIKE '%' || ? || '%' ORDER BY id LIMIT 1");
    return connection
        .list(sql, {cell(interaction.value), cell(blob)},
              [](const Statement& row) { return EntryId{row.integer(0)}; })
        .map([](const QList<EntryId>& found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

} // namespace heddle::store
