#pragma once

#include "core/model/agent.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads the queues.
class QueueStore {
public:
    explicit QueueStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Queue> byId(QueueId id);
    Result<std::optional<Queue>> byName(const QString& name);
    /// In order of their ids.
    Result<QList<Queue>> all();

private:
    Connection& m_connection;
};

} // namespace heddle::store
