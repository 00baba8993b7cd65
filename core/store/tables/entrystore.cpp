#include "core/store/tables/entrystore.h"

#include "core/store/rows/entryrow.h"
#include "core/store/sql/only.h"

#include <QHash>

namespace heddle::store {

namespace {

constexpr qsizetype rowsAtOnce = 50;

QString select(const char* rest)
{
    return QStringLiteral("SELECT ") + entryTable().selected() + QStringLiteral(" FROM entry ")
           + QLatin1String(rest);
}

// One indexed run of entries that a timeline is merged from.
struct Source {
    QLatin1String column; // "identity" or "interaction"
    qint64 value = 0;
};

enum class Way { Older, Newer };
enum class Edge { Excluded, Included };

// Where to begin, and which way to go.
struct Walk {
    Way way = Way::Older;
    std::optional<EntryKey> from;
    Edge edge = Edge::Excluded;
    int limit = 0;
};

Result<QList<Source>> sourcesOf(Connection& connection, const TimelineSpan& span)
{
    if (span.interaction.isValid())
        return QList<Source>{{QLatin1String("interaction"), span.interaction.value}};
    return connection.list(QStringLiteral("SELECT id FROM identity WHERE customer = ? ORDER BY id"),
                           {span.customer.value}, [](const Statement& row) {
                               return Source{QLatin1String("identity"), row.integer(0)};
                           });
}

// Reads nothing but the index.
Result<QList<EntryKey>> keysOf(Connection& connection, const Source& source,
                               std::optional<ChannelKind> channel, const Walk& walk)
{
    const bool isOlder = walk.way == Way::Older;
    QString sql = QStringLiteral("SELECT at, id FROM entry WHERE %1 = ?").arg(source.column);
    QVariantList values{source.value};
    if (channel) {
        sql += QLatin1String(" AND channel = ?");
        values.append(QString(toName(*channel)));
    }
    if (walk.from) {
        sql += QStringLiteral(" AND (at, id) %1%2 (?, ?)")
                   .arg(QLatin1String(isOlder ? "<" : ">"),
                        QLatin1String(walk.edge == Edge::Included ? "=" : ""));
        values.append(walk.from->at.micros);
        values.append(walk.from->id.value);
    }
    sql +=
        QLatin1String(isOlder ? " ORDER BY at DESC, id DESC LIMIT ?" : " ORDER BY at, id LIMIT ?");
    values.append(walk.limit);
    return connection.list(sql, values, [](const Statement& row) {
        return EntryKey{row.moment(0), row.id<EntryId>(1)};
    });
}

// The first keys of all sources together, in the way's order.
Result<QList<EntryKey>> mergedKeys(Connection& connection, const QList<Source>& sources,
                                   std::optional<ChannelKind> channel, const Walk& walk)
{
    QList<EntryKey> all;
    for (const Source& source : sources) {
        const auto keys = keysOf(connection, source, channel, walk);
        if (!keys)
            return passOn(keys);
        all += *keys;
    }
    if (walk.way == Way::Older)
        std::sort(all.begin(), all.end(), std::greater<>());
    else
        std::sort(all.begin(), all.end());
    if (all.size() > walk.limit)
        all.resize(walk.limit);
    return all;
}

Result<QList<Entry>> entriesAt(Connection& connection, const QList<EntryKey>& keys)
{
    static const QString sql = select("WHERE id IN (")
                               + QStringList(rowsAtOnce, QStringLiteral("?")).join(QLatin1Char(','))
                               + QLatin1Char(')');
    QHash<EntryId, Entry> found;
    for (qsizetype from = 0; from < keys.size(); from += rowsAtOnce) {
        QVariantList ids;
        for (qsizetype i = from; i < from + rowsAtOnce; ++i)
            ids.append(i < keys.size() ? keys.at(i).id.value : 0);
        auto entries = connection.list(sql, ids, entryIn);
        if (!entries)
            return passOn(entries);
        for (Entry& entry : *entries)
            found.insert(entry.id, std::move(entry));
    }
    QList<Entry> entries;
    entries.reserve(keys.size());
    for (const EntryKey& key : keys) {
        if (found.contains(key.id))
            entries.append(found.take(key.id));
    }
    return entries;
}

} // namespace

Result<Entry> EntryStore::byId(EntryId id)
{
    static const QString sql = select("WHERE id = ?");
    return only(m_connection.first(sql, {id.value}, entryIn), "entry", id.value);
}

Result<std::optional<Entry>> EntryStore::byChannelKey(ChannelKind channel, const QString& key)
{
    static const QString sql = select("WHERE channel_key = ? AND channel = ?");
    return m_connection.first(sql, {cell(key), cell(toName(channel))}, entryIn);
}

Result<std::optional<Entry>> EntryStore::byMessageId(const QString& messageId)
{
    static const QString sql = select("WHERE message_id = ? ORDER BY at, id LIMIT 1");
    return m_connection.first(sql, {cell(messageId)}, entryIn);
}

Result<QList<Entry>> EntryStore::byMessageIds(const QStringList& messageIds)
{
    static const QString sql = select("WHERE message_id = ?");
    QList<Entry> all;
    for (const QString& messageId : messageIds) {
        const auto found = m_connection.list(sql, {cell(messageId)}, entryIn);
        if (!found)
            return passOn(found);
        all += *found;
    }
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
        return EntryKey{a.at, a.id} > EntryKey{b.at, b.id};
    });
    return all;
}

Result<TimelinePart> EntryStore::timeline(const TimelineSpan& span)
{
    Q_ASSERT(!span.before || !span.after);
    const auto sources = sourcesOf(m_connection, span);
    if (!sources)
        return passOn(sources);
    const Way way = span.after ? Way::Newer : Way::Older;
    const auto from = span.after ? span.after : span.before;
    auto keys = mergedKeys(m_connection, *sources, span.channel,
                           {.way = way, .from = from, .limit = span.limit + 1});
    if (!keys)
        return passOn(keys);
    const bool hasMore = keys->size() > span.limit;
    if (hasMore)
        keys->removeLast();
    if (way == Way::Older)
        std::reverse(keys->begin(), keys->end());

    bool hasBehind = false;
    if (from) {
        const auto behind = mergedKeys(m_connection, *sources, span.channel,
                                       {.way = way == Way::Older ? Way::Newer : Way::Older,
                                        .from = from,
                                        .edge = Edge::Included,
                                        .limit = 1});
        if (!behind)
            return passOn(behind);
        hasBehind = !behind->isEmpty();
    }
    auto entries = entriesAt(m_connection, *keys);
    if (!entries)
        return passOn(entries);
    return TimelinePart{.entries = std::move(*entries),
                        .moreBefore = way == Way::Older ? hasMore : hasBehind,
                        .moreAfter = way == Way::Older ? hasBehind : hasMore};
}

Result<std::optional<Entry>> EntryStore::newest(InteractionId interaction,
                                                std::optional<Direction> direction)
{
    static const QString any = select("WHERE interaction = ? AND kind <> 'system' "
                                      "ORDER BY at DESC, id DESC LIMIT 1");
    static const QString directed =
        select("WHERE interaction = ? AND direction = ? ORDER BY at DESC, id DESC LIMIT 1");
    if (!direction)
        return m_connection.first(any, {interaction.value}, entryIn);
    return m_connection.first(directed, {interaction.value, cell(toName(*direction))}, entryIn);
}

Result<std::optional<Entry>> EntryStore::newestOfPerson(InteractionId interaction)
{
    static const QString sql =
        select("WHERE interaction = ? AND direction = ? AND automatic_kind = ? "
               "ORDER BY at DESC, id DESC LIMIT 1");
    return m_connection.first(
        sql,
        {interaction.value, cell(toName(Direction::Inbound)), cell(toName(AutomaticKind::Person))},
        entryIn);
}

Result<qint64> EntryStore::count()
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM entry"));
}

} // namespace heddle::store
