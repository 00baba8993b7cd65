#include "core/store/sql/transaction.h"

#include <utility>

namespace heddle::store {

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (auto done = connection.begin(); !done)
        return passOn(done);
    return Transaction(connection);
}

Result<Transaction> Transaction::snapshot(Connection& connection)
{
    if (auto done = connection.beginSnapshot(); !done)
        return passOn(done);
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollBack();
}

Done Transaction::commit()
{
    if (auto done = m_connection->commit(); !done)
        return done;
    m_connection = nullptr;
    return {};
}

} // namespace heddle::store
