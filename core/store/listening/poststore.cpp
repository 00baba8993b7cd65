#include "core/store/listening/poststore.h"

#include "core/store/rows/parts/partsjson.h"
#include "core/store/rows/table.h"

namespace heddle::store {

namespace {

PostFact factIn(const Statement& row)
{
    const Readings readings = readingsIn(row.text(11));
    const Interaction interaction{
        .state = interactionStateFromName(row.text(13)).value_or(InteractionState::Closed),
        .unread = row.flag(14),
        .wrapUpCode = row.text(15)};
    return {.entry = row.id<EntryId>(0),
            .at = row.moment(1),
            .identity = row.id<IdentityId>(2),
            .interaction = row.id<InteractionId>(3),
            .queue = row.id<QueueId>(4),
            .direction = directionFromName(row.text(5)).value_or(Direction::About),
            .source = row.text(6),
            .author = row.text(7),
            .handle = row.text(8),
            .text = row.text(9),
            .language = row.text(10),
            .sentiment = readings.sentiment.score,
            .sentimentConfidence = readings.sentiment.confidence,
            .reach = readings.reach,
            .reachWhy = readings.reachWhy,
            .tags = textsIn(row.text(12)),
            .status = statusOf(interaction)};
}

QString numbers(const QList<QueueId>& queues)
{
    QStringList ids;
    for (const QueueId queue : queues)
        ids.append(QString::number(queue.value));
    return ids.join(QLatin1Char(','));
}

} // namespace

// The condition on kind is literal, because only then SQLite takes the partial index.
Result<QList<PostFact>> PostStore::facts(const PostSpan& span)
{
    QString sql = QStringLiteral(
        "SELECT entry.id, entry.at, entry.identity, entry.interaction, interaction.queue, "
        "entry.direction, interaction.account, entry.author, identity.shown, entry.text, "
        "entry.language, entry.readings, interaction.tags, interaction.state, interaction.unread, "
        "interaction.wrap_up_code "
        "FROM entry JOIN interaction ON interaction.id = entry.interaction "
        "JOIN identity ON identity.id = entry.identity "
        "WHERE entry.kind = 'post' AND entry.direction IN ('inbound', 'about')");
    QVariantList values;
    if (span.since) {
        sql += QLatin1String(" AND entry.at >= ?");
        values.append(span.since->micros);
    }
    if (span.before) {
        sql += QLatin1String(" AND (entry.at, entry.id) < (?, ?)");
        values.append(span.before->at.micros);
        values.append(span.before->id.value);
    }
    if (!span.queues.isEmpty())
        sql += QStringLiteral(" AND interaction.queue IN (%1)").arg(numbers(span.queues));
    sql += QLatin1String(" ORDER BY entry.at DESC, entry.id DESC LIMIT ?");
    values.append(span.limit);
    return m_connection.list(sql, values, factIn);
}

} // namespace heddle::store
