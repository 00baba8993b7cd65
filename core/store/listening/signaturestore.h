#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Who said something, with what finds near duplicates of it.
struct SaidRow {
    EntryId entry;
    Timestamp at;
    IdentityId identity;
    quint64 signature = 0;
    bool isCorrected = false; ///< somebody put readings of it right

    bool operator==(const SaidRow&) const = default;
};

/// Reads what people said of late by its signatures alone: a million in seconds, without their
/// words.
class SignatureStore {
public:
    explicit SignatureStore(Connection& connection) : m_connection(connection) {}

    /// The newest `limit` since a moment, in the order in which they came in.
    Result<QList<SaidRow>> since(Timestamp since, int limit);

private:
    Connection& m_connection;
};

} // namespace heddle::store
