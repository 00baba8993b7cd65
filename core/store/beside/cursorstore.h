#pragma once

#include "core/model/traffic.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// How far each channel account was read. Not journalled: it is a position in the outside, and is
/// stored in the transaction of what was read up to there (Beside).
class CursorStore {
public:
    explicit CursorStore(Connection& connection) : m_connection(connection) {}

    Result<QList<ChannelCursor>> of(const QString& account);
    Done save(const ChannelCursor& cursor);
    Done forget(const QString& account);

private:
    Connection& m_connection;
};

} // namespace heddle::store
