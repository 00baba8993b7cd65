#pragma once

#include "core/model/centre/boostrule.h"
#include "core/model/centre/calendar.h"
#include "core/model/centre/skill.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads what queues and agents refer to, each in order of its name.
class CentreStore {
public:
    explicit CentreStore(Connection& connection) : m_connection(connection) {}

    Result<QList<Skill>> skills();
    Result<QList<Calendar>> calendars();
    Result<QList<BoostRule>> boosts();

private:
    Connection& m_connection;
};

} // namespace heddle::store
