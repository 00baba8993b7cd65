#pragma once

#include "core/store/sql/connection.h"

namespace heddle::store {

/// A transaction that is rolled back unless it is committed. Inside another one it is a savepoint,
/// so that one failing step leaves the steps before it as they were.
class Transaction {
public:
    static Result<Transaction> begin(Connection& connection);
    /// One that only reads, and sees one moment. Conflict inside another one.
    static Result<Transaction> snapshot(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    bool isNested() const { return m_connection->depth() > 1; }
    Done commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}

    Connection* m_connection; ///< nullptr once it is over
};

} // namespace heddle::store
