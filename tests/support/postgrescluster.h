#pragma once

#include "core/store/sql/location.h"

#include <QString>
#include <QTemporaryDir>

#include <sys/types.h>

namespace heddle::test {

/// A PostgreSQL server of the test program's own: in a temporary folder, on a unix socket only,
/// started when first asked for and stopped when the program ends.
class PostgresCluster {
public:
    /// nullptr where PostgreSQL is not installed.
    static PostgresCluster* running();
    ~PostgresCluster();

    /// An empty schema for one test.
    store::StoreLocation freshSchema(const QString& blobs);

private:
    PostgresCluster() = default;
    bool start();

    QTemporaryDir m_folder;
    pid_t m_server = 0;
    int m_schemas = 0;
};

} // namespace heddle::test
