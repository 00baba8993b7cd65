#pragma once

#include "core/model/entry.h"
#include "core/model/facts/postfact.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Which posts to read, the newest first.
struct PostSpan {
    std::optional<Timestamp> since;
    std::optional<EntryKey> before;
    QList<QueueId> queues;             ///< empty: any
    QList<InteractionId> interactions; ///< empty: any
    int limit = 100;

    bool operator==(const PostSpan&) const = default;
};

/// What stands around a post in its thread.
struct PostAround {
    QList<Entry> before; ///< the oldest first; of each entry its author, words, moment, direction
    QList<Entry> after;
    int more = 0;

    bool operator==(const PostAround&) const = default;
};

/// Reads what others posted, to us and about us, across all customers.
class PostStore {
public:
    explicit PostStore(Connection& connection) : m_connection(connection) {}

    Result<QList<PostFact>> facts(const PostSpan& span);
    /// Nothing where the entry is no post by others.
    Result<std::optional<PostFact>> fact(EntryId post);
    /// The nearest of its interaction, at most `each` on either side; not what never left.
    Result<PostAround> around(InteractionId interaction, const EntryKey& post, int each);

private:
    Connection& m_connection;
};

} // namespace heddle::store
