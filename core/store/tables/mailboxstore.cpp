#include "core/store/tables/mailboxstore.h"

#include "core/store/rows/centrerow.h"

namespace heddle::store {

Result<QList<Mailbox>> MailboxStore::all()
{
    return m_connection.list(
        QStringLiteral("SELECT address, settings FROM mailbox ORDER BY address"), {}, mailboxIn);
}

Result<std::optional<Mailbox>> MailboxStore::byAddress(const QString& address)
{
    return m_connection.first(
        QStringLiteral("SELECT address, settings FROM mailbox WHERE address = ?"), {cell(address)},
        mailboxIn);
}

} // namespace heddle::store
