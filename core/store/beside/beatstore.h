#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/store/sql/connection.h"

#include <map>

namespace heddle::store {

/// Whose windows speak, for every process that works on the store. Not journalled: it is over as
/// soon as it is said.
class BeatStore {
public:
    explicit BeatStore(Connection& connection) : m_connection(connection) {}

    Done keep(AgentId agent, Timestamp at);
    Done forget(AgentId agent);
    /// The last beat of each, by the clock of the machine their window is on.
    Result<std::map<AgentId, Timestamp>> all();

private:
    Connection& m_connection;
};

} // namespace heddle::store
