#pragma once

#include "core/base/result.h"

#include <QString>

namespace heddle::store {

/// The kinds of database a store can lie in.
enum class Backend { Sqlite, Postgres };

/// Where a store lies: a SQLite file or a PostgreSQL database.
struct StoreLocation {
    Backend backend = Backend::Sqlite;
    QString path; ///< of the SQLite file
    QString host; ///< of the server; a directory means its unix socket
    int port = 5432;
    QString database;
    QString user;
    QString options; ///< libpq's, "sslmode=require;application_name=heddle"
    QString schema;  ///< searched first; empty: the role's own
    QString blobs;   ///< folder of the blob store

    bool operator==(const StoreLocation&) const = default;

    /// Reads "path/to/heddle.db" or
    /// "postgresql://user@host:port/database?blobs=/srv/heddle.blobs&sslmode=require".
    /// A password in the address is refused: it comes from PGPASSWORD, ~/.pgpass or a service file.
    /// Fails with BadInput, naming what cannot be read.
    static Result<StoreLocation> parse(const QString& text);
    static StoreLocation file(const QString& path);

    /// For logs and messages; never holds a secret.
    QString shown() const;
};

} // namespace heddle::store
