#pragma once

#include "core/model/draft.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads the texts that are used often.
class CannedReplyStore {
public:
    explicit CannedReplyStore(Connection& connection) : m_connection(connection) {}

    /// In order of their shortcuts.
    Result<QList<CannedReply>> all();

private:
    Connection& m_connection;
};

} // namespace heddle::store
