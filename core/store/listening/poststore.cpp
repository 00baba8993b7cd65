#include "core/store/listening/poststore.h"

#include "core/store/rows/parts/partsjson.h"
#include "core/store/rows/table.h"

#include <algorithm>

namespace heddle::store {

namespace {

PostFact factIn(const Statement& row)
{
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
            .subject = row.text(16),
            .text = row.text(9),
            .language = row.text(10),
            .readings = readingsIn(row.text(11)),
            .customerName = row.text(17),
            .customerTier = row.text(18),
            .tags = textsIn(row.text(12)),
            .status = statusOf(interaction)};
}

template<class Id>
QString numbers(const QList<Id>& given)
{
    QStringList ids;
    for (const Id id : given)
        ids.append(QString::number(id.value));
    return ids.join(QLatin1Char(','));
}

// The condition on kind is literal, because only then SQLite takes the partial index.
const QString selectFacts = QStringLiteral(
    "SELECT entry.id, entry.at, entry.identity, entry.interaction, interaction.queue, "
    "entry.direction, interaction.account, entry.author, identity.shown, entry.text, "
    "entry.language, entry.readings, interaction.tags, interaction.state, interaction.unread, "
    "interaction.wrap_up_code, entry.subject, customer.name, customer.tier "
    "FROM entry JOIN interaction ON interaction.id = entry.interaction "
    "JOIN identity ON identity.id = entry.identity "
    "JOIN customer ON customer.id = identity.customer "
    "WHERE entry.kind = 'post' AND entry.direction IN ('inbound', 'about') "
    "AND NOT (interaction.conversation IS NULL AND entry.text = '')");

} // namespace

Result<std::optional<PostFact>> PostStore::fact(EntryId post)
{
    return m_connection.first(selectFacts + QLatin1String(" AND entry.id = ?"), {post.value},
                              factIn);
}

Result<QList<PostFact>> PostStore::facts(const PostSpan& span)
{
    QString sql = selectFacts;
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
    if (!span.interactions.isEmpty())
        sql += QStringLiteral(" AND entry.interaction IN (%1)").arg(numbers(span.interactions));
    sql += QLatin1String(" ORDER BY entry.at DESC, entry.id DESC LIMIT ?");
    values.append(span.limit);
    return m_connection.list(sql, values, factIn);
}

Result<PostAround> PostStore::around(InteractionId interaction, const EntryKey& post, int each)
{
    const QString those =
        QStringLiteral("FROM entry WHERE interaction = ? AND direction <> 'internal' "
                       "AND delivery <> 'cancelled' AND (at, id) %1 (?, ?)");
    const QVariantList values{interaction.value, post.at.micros, post.id.value};
    const auto near = [&](const QString& side, const QString& order) {
        return m_connection.list(
            QStringLiteral("SELECT author, text, at, direction ") + those.arg(side)
                + QStringLiteral(" ORDER BY at %1, id %1 LIMIT %2").arg(order).arg(each),
            values, [](const Statement& row) {
                return Entry{.direction =
                                 directionFromName(row.text(3)).value_or(Direction::Inbound),
                             .at = row.moment(2),
                             .author = row.text(0),
                             .text = row.text(1)};
            });
    };
    auto before = near(QStringLiteral("<"), QStringLiteral("DESC"));
    auto after = near(QStringLiteral(">"), QStringLiteral("ASC"));
    const auto all =
        m_connection.list(QStringLiteral("SELECT COUNT(*) ") + those.arg(QStringLiteral("<>")),
                          values, [](const Statement& row) { return row.integer(0); });
    if (!before)
        return passOn(before);
    if (!after)
        return passOn(after);
    if (!all)
        return passOn(all);
    std::reverse(before->begin(), before->end());
    const qint64 more = all->value(0) - before->size() - after->size();
    return PostAround{*before, *after, static_cast<int>(more)};
}

} // namespace heddle::store
