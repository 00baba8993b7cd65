#pragma once

#include "core/store/sql/connection.h"

#include <QHash>

namespace heddle::store {

/// Gives row numbers, each once, fetched from the database in blocks.
class IdCounter {
public:
    explicit IdCounter(Connection& connection) : m_connection(connection) {}

    Result<qint64> next(const QString& counter);
    /// Forgets the blocks in hand: call after a roll-back, which may have given them back.
    void forget() { m_blocks.clear(); }

private:
    struct Block {
        qint64 next = 0;
        qint64 end = 0;
    };

    Connection& m_connection;
    QHash<QString, Block> m_blocks;
};

} // namespace heddle::store
