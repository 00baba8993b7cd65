#pragma once

#include "core/base/ids.h"
#include "core/store/search/searchquery.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Asks the databases' full-text indexes (FTS5, tsvector). Terms must have words.
class WordIndex {
public:
    explicit WordIndex(Connection& connection) : m_connection(connection) {}

    /// Customers whose own name fits all terms, the newest first; none that was merged into another.
    Result<QList<CustomerId>> customers(const QList<SearchTerm>& terms, int limit);
    /// Identities whose name and address together fit all terms, the newest first.
    Result<QList<IdentityId>> identities(const QList<SearchTerm>& terms, int limit);
    /// Entries older than `before` in the store (not valid: all), newest first.
    /// \param senders who may have written them besides authors named like that; only looked at when
    ///        the query has `from`
    Result<QList<EntryId>> entries(const SearchQuery& query, const QList<IdentityId>& senders,
                                   EntryId before, int limit);

private:
    Result<QList<EntryId>> sqliteEntries(const SearchQuery& query, const QList<IdentityId>& senders,
                                         EntryId before, int limit);
    Result<QList<EntryId>> postgresEntries(const SearchQuery& query,
                                           const QList<IdentityId>& senders, EntryId before,
                                           int limit);
    /// The condition that the entry with this row number has a tag (bound).
    Result<QString> sqliteTagged(const QString& tag, QLatin1String row);
    bool isSqlite() const { return m_connection.dialect().backend() == Backend::Sqlite; }

    Connection& m_connection;
};

} // namespace heddle::store
