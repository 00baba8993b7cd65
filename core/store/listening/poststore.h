#pragma once

#include "core/model/entry.h"
#include "core/model/facts/postfact.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Which posts to read, the newest first.
struct PostSpan {
    std::optional<Timestamp> since;
    std::optional<EntryKey> before;
    QList<QueueId> queues; ///< empty: any
    int limit = 100;

    bool operator==(const PostSpan&) const = default;
};

/// Reads what others posted, to us and about us, across all customers.
class PostStore {
public:
    explicit PostStore(Connection& connection) : m_connection(connection) {}

    Result<QList<PostFact>> facts(const PostSpan& span);

private:
    Connection& m_connection;
};

} // namespace heddle::store
