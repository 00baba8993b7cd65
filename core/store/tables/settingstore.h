#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads the named facts about the centre.
class SettingStore {
public:
    explicit SettingStore(Connection& connection) : m_connection(connection) {}

    Result<std::optional<QString>> value(const QString& name);
    Result<QList<Setting>> all();

private:
    Connection& m_connection;
};

} // namespace heddle::store
