#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads the mailboxes the centre works on.
class MailboxStore {
public:
    explicit MailboxStore(Connection& connection) : m_connection(connection) {}

    /// In order of their addresses.
    Result<QList<Mailbox>> all();
    Result<std::optional<Mailbox>> byAddress(const QString& address);

private:
    Connection& m_connection;
};

} // namespace heddle::store
