#include "core/store/search/newwords.h"

namespace heddle::store {

namespace {

const QString entries =
    QStringLiteral("INSERT INTO entry_words (rowid, subject, text, files, marks, author) "
                   "SELECT entry.id, heddle_words(subject), heddle_words(text), "
                   "(SELECT heddle_words(group_concat(json_extract(value, '$.name'), ' ')) "
                   "FROM json_each(attachments)), "
                   "CASE WHEN direction IN ('outbound', 'internal') OR author LIKE '%>' THEN '' "
                   "ELSE 'i' || identity END || ' c' || channel "
                   "|| coalesce(strftime(' y%Y m%Y%m', at / 1000000, 'unixepoch'), ''), "
                   "heddle_words(author) "
                   "FROM new_words JOIN entry ON entry.id = new_words.id "
                   "WHERE new_words.kind = 'entry' ORDER BY new_words.id");

const QString customers =
    QStringLiteral("INSERT INTO customer_words (rowid, name) "
                   "SELECT customer.id, heddle_words(name) "
                   "FROM new_words JOIN customer ON customer.id = new_words.id "
                   "WHERE new_words.kind = 'customer' ORDER BY new_words.id");

const QString identities =
    QStringLiteral("INSERT INTO identity_words (rowid, name, address, shown) "
                   "SELECT identity.id, heddle_words(name), heddle_words(address), "
                   "heddle_words(shown) "
                   "FROM new_words JOIN identity ON identity.id = new_words.id "
                   "WHERE new_words.kind = 'identity' ORDER BY new_words.id");

} // namespace

QStringList indexingNewWords()
{
    return {entries, customers, identities, QStringLiteral("DELETE FROM new_words")};
}

Done indexNewWords(Connection& connection)
{
    if (connection.dialect().backend() != Backend::Sqlite)
        return {};
    const auto waiting =
        connection.number(QStringLiteral("SELECT EXISTS (SELECT 1 FROM new_words)"));
    if (!waiting)
        return passOn(waiting);
    if (*waiting == 0)
        return {};
    for (const QString& sql : indexingNewWords()) {
        if (const auto done = connection.execute(sql); !done)
            return passOn(done);
    }
    return {};
}

} // namespace heddle::store
