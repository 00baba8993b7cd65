#pragma once

#include "core/model/channelkind.h"
#include "core/model/customer.h"
#include "core/store/search/searchquery.h"
#include "core/store/sql/connection.h"

#include <QSet>

namespace heddle::store {

/// One thing found.
struct Found {
    enum class Kind { Customer, Interaction, Entry };
    Kind kind = Kind::Entry;
    CustomerId customer;
    InteractionId interaction;
    EntryId entry;
    ChannelKind channel = ChannelKind::Email;
    QString title;   ///< a customer's name, or the subject
    QString snippet; ///< found words between U+0002 and U+0003
    Timestamp at;

    bool operator==(const Found&) const = default;
};

/// A customer found by name or address.
struct FoundCustomer {
    Customer customer;
    QString address; ///< one of theirs: the one that fits, where one does

    bool operator==(const FoundCustomer&) const = default;
};

struct FoundPage {
    QList<Found> hits;
    QString next; ///< give it back for the next page; empty at the end

    bool operator==(const FoundPage&) const = default;
};

/// Finds customers by name and address, and entries by text, subject and attachment names.
///
/// The first page begins with customers (at most five); then come entries, newest taken in first,
/// each interaction once per page: as an Interaction when only its subject fits. A page costs the
/// same however many there are.
class SearchStore {
public:
    explicit SearchStore(Connection& connection) : m_connection(connection) {}

    /// \param next of the page before, or empty. Fails with BadInput where readSearch() does or
    ///        when `next` is not ours.
    Result<FoundPage> find(const QString& text, const QString& next, int limit);
    /// Customers whose own name, or one of whose identities, fits all the words; none for no words.
    Result<QList<FoundCustomer>> customers(const QString& text, int limit);

    /// When what is added is found by its words (PostgreSQL: at once).
    enum class Indexing {
        AtCommit,
        Later ///< from the first commit after AtCommit is set again; adding much is faster so
    };
    void setIndexing(Indexing when) { m_indexing = when; }
    bool isIndexingLater() const { return m_indexing == Indexing::Later; }

private:
    Result<QList<FoundCustomer>> customers(const QList<SearchTerm>& terms, int limit);
    Done addCustomers(const SearchQuery& query, FoundPage& page);
    Done addEntry(EntryId id, const SearchQuery& query, QSet<InteractionId>& shown,
                  FoundPage& page);

    Connection& m_connection;
    Indexing m_indexing = Indexing::AtCommit;
};

} // namespace heddle::store
