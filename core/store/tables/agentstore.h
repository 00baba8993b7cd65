#pragma once

#include "core/model/agent.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads who works here.
class AgentStore {
public:
    explicit AgentStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Agent> byId(AgentId id);
    Result<std::optional<Agent>> byLogin(const QString& login);
    /// In order of their ids.
    Result<QList<Agent>> all();

private:
    Connection& m_connection;
};

} // namespace heddle::store
