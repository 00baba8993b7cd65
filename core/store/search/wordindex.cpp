#include "core/store/search/wordindex.h"

#include "core/store/rows/table.h"
#include "core/store/search/matchtext.h"

namespace heddle::store {

namespace {

// So many interactions with a tag are looked up one by one; so many are kept in mind while all that
// fits goes by; and with more, the next one with the tag is never far.
constexpr int fewTagged = 40;
constexpr int someTagged = 5000;

const auto isSeparate = QLatin1String(
    "AND NOT EXISTS (SELECT 1 FROM merge WHERE source = customer.id AND undone IS NULL) ");

EntryId entryId(const Statement& row)
{
    return row.id<EntryId>(0);
}

QString anyOf(const QStringList& marks)
{
    return QStringLiteral("(marks : (") + marks.join(QLatin1String(" OR ")) + QStringLiteral("))");
}

QString writtenBy(const QList<SearchTerm>& names, const QList<IdentityId>& senders)
{
    const QString named = QStringLiteral("({author} : (") + fts5Match(names) + QStringLiteral("))");
    if (senders.isEmpty())
        return named;
    QStringList marks;
    for (const auto sender : senders)
        marks.append(QStringLiteral("i%1").arg(sender.value));
    return QStringLiteral("(") + named + QStringLiteral(" OR ") + anyOf(marks)
           + QStringLiteral(")");
}

QString entryMatch(const SearchQuery& query, const QList<IdentityId>& senders)
{
    QStringList all;
    if (!query.terms.isEmpty())
        all.append(QStringLiteral("({subject text files} : (") + fts5Match(query.terms)
                   + QStringLiteral("))"));
    if (!query.subject.isEmpty())
        all.append(QStringLiteral("({subject} : (") + fts5Match(query.subject)
                   + QStringLiteral("))"));
    if (!query.from.isEmpty())
        all.append(writtenBy(query.from, senders));
    if (query.channel)
        all.append(anyOf({QLatin1Char('c') + toName(*query.channel)}));
    if (const auto dates = dateMarks(query.after, query.before); !dates.isEmpty())
        all.append(anyOf(dates));
    return all.join(QLatin1String(" AND "));
}

struct Conditions {
    QString sql;
    QVariantList values;

    void add(const QString& condition, const QVariant& value)
    {
        sql += QLatin1String(sql.isEmpty() ? "WHERE " : "AND ") + condition + QLatin1Char(' ');
        values.append(value);
    }
    /// What they wrote themselves, not what we or others wrote to or about them; what the marks
    /// of SQLite's index tell.
    void addAuthors(const SearchQuery& query, const QList<IdentityId>& senders)
    {
        if (query.from.isEmpty())
            return;
        QStringList ids;
        for (const auto sender : senders)
            ids.append(QString::number(sender.value));
        add(QStringLiteral("(author_words @@ to_tsquery('simple', ?) OR (identity = ANY "
                           "(?::bigint[]) AND direction NOT IN ('outbound', 'internal') "
                           "AND author NOT LIKE '%>'))"),
            tsQuery(query.from));
        values.append(QStringLiteral("{%1}").arg(ids.join(QLatin1Char(','))));
    }
    void addSpan(const SearchQuery& query)
    {
        if (query.after)
            add(QStringLiteral("entry.at >= ?"), query.after->micros);
        if (query.before)
            add(QStringLiteral("entry.at < ?"), query.before->micros);
    }
};

} // namespace

Result<QList<CustomerId>> WordIndex::customers(const QList<SearchTerm>& terms, int limit)
{
    // Some of those that fit were merged into others.
    const QString fits =
        isSqlite() ? QStringLiteral("id IN (SELECT rowid FROM customer_words WHERE customer_words "
                                    "MATCH ? ORDER BY rowid DESC LIMIT %1) ")
                         .arg(limit + 1000)
                   : QStringLiteral("words @@ to_tsquery('simple', ?) ");
    return m_connection.list(QStringLiteral("SELECT id FROM customer WHERE ") + fits + isSeparate
                                 + QStringLiteral("ORDER BY id DESC LIMIT ?"),
                             {isSqlite() ? fts5Match(terms) : tsQuery(terms), limit},
                             [](const Statement& row) { return row.id<CustomerId>(0); });
}

Result<QList<IdentityId>> WordIndex::identities(const QList<SearchTerm>& terms, int limit)
{
    const QString sql =
        isSqlite() ? QStringLiteral("SELECT rowid FROM identity_words WHERE identity_words MATCH ? "
                                    "ORDER BY rowid DESC LIMIT ?")
                   : QStringLiteral("SELECT id FROM identity WHERE words @@ "
                                    "to_tsquery('simple', ?) ORDER BY id DESC LIMIT ?");
    return m_connection.list(sql, {isSqlite() ? fts5Match(terms) : tsQuery(terms), limit},
                             [](const Statement& row) { return row.id<IdentityId>(0); });
}

Result<QList<EntryId>> WordIndex::entries(const SearchQuery& query,
                                          const QList<IdentityId>& senders, EntryId before,
                                          int limit)
{
    if (!before.isValid())
        before.value = std::numeric_limits<qint64>::max();
    return isSqlite() ? sqliteEntries(query, senders, before, limit)
                      : postgresEntries(query, senders, before, limit);
}

Result<QList<EntryId>> WordIndex::sqliteEntries(const SearchQuery& query,
                                                const QList<IdentityId>& senders, EntryId before,
                                                int limit)
{
    const QString match = entryMatch(query, senders);
    Conditions conditions;
    QString sql = QStringLiteral("SELECT entry.id FROM ");
    if (match.isEmpty()) {
        sql += QLatin1String("entry ");
        conditions.add(QStringLiteral("entry.id < ?"), before.value);
    } else {
        // CROSS JOIN: SQLite keeps this order, and the index gives the newest first.
        sql += QLatin1String("entry_words CROSS JOIN entry ON entry.id = entry_words.rowid ");
        conditions.add(QStringLiteral("entry_words MATCH ?"), match);
        conditions.add(QStringLiteral("entry_words.rowid < ?"), before.value);
    }
    conditions.addSpan(query);
    for (const QString& tag : query.tags) {
        const auto condition = sqliteTagged(
            tag, match.isEmpty() ? QLatin1String("entry.id") : QLatin1String("entry_words.rowid"));
        if (!condition)
            return passOn(condition);
        conditions.add(*condition, cell(tag));
    }
    conditions.values.append(limit);
    return m_connection.list(sql + conditions.sql
                                 + (match.isEmpty()
                                        ? QLatin1String("ORDER BY entry.id DESC LIMIT ?")
                                        : QLatin1String("ORDER BY entry_words.rowid DESC LIMIT ?")),
                             conditions.values, entryId);
}

Result<QString> WordIndex::sqliteTagged(const QString& tag, QLatin1String row)
{
    const auto tagged = m_connection.number(
        QStringLiteral(
            "SELECT count(*) FROM (SELECT 1 FROM interaction_tag WHERE tag = ? LIMIT ?)"),
        {cell(tag), someTagged + 1});
    if (!tagged)
        return passOn(tagged);
    if (*tagged > someTagged)
        return QStringLiteral("EXISTS (SELECT 1 FROM interaction_tag WHERE tag = ? AND "
                              "interaction_tag.interaction = entry.interaction)");
    // The + keeps SQLite from asking the word index once for each.
    return QStringLiteral("%1%2 IN (SELECT id FROM entry WHERE interaction IN "
                          "(SELECT interaction FROM interaction_tag WHERE tag = ?))")
        .arg(QLatin1String(*tagged > fewTagged ? "+" : ""), row);
}

Result<QList<EntryId>> WordIndex::postgresEntries(const SearchQuery& query,
                                                  const QList<IdentityId>& senders, EntryId before,
                                                  int limit)
{
    Conditions conditions;
    conditions.add(QStringLiteral("entry.id < ?"), before.value);
    if (!query.terms.isEmpty())
        conditions.add(QStringLiteral("words @@ to_tsquery('simple', ?)"), tsQuery(query.terms));
    if (!query.subject.isEmpty()) {
        // The first is what the index finds.
        const QString subject = tsQuery(query.subject);
        conditions.add(QStringLiteral("words @@ to_tsquery('simple', ?)"), subject);
        conditions.add(QStringLiteral("heddle_words(subject) @@ to_tsquery('simple', ?)"), subject);
    }
    if (query.channel)
        conditions.add(QStringLiteral("channel = ?"), QString(toName(*query.channel)));
    conditions.addAuthors(query, senders);
    conditions.addSpan(query);
    for (const QString& tag : query.tags)
        conditions.add(QStringLiteral("EXISTS (SELECT 1 FROM interaction_tag WHERE tag = ? AND "
                                      "interaction_tag.interaction = entry.interaction)"),
                       cell(tag));
    conditions.values.append(limit);
    return m_connection.list(QStringLiteral("SELECT id FROM entry ") + conditions.sql
                                 + QStringLiteral("ORDER BY id DESC LIMIT ?"),
                             conditions.values, entryId);
}

} // namespace heddle::store
