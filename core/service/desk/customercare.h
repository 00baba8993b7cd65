#pragma once

#include "core/service/desk/mailroom.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What agents do with customers: finding two to be one, naming, writing to them first.
///
/// Thread: the core thread. Failures: NotFound, Refused, Conflict, BadInput.
class CustomerCare {
public:
    CustomerCare(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom);

    Done merge(AgentId by, CustomerId from, CustomerId into, const QString& reason);
    Done unmerge(AgentId by, qint64 merge);
    Done rename(AgentId by, CustomerId id, const QString& name);
    Done tag(AgentId by, CustomerId id, const QString& tag);
    Done untag(AgentId by, CustomerId id, const QString& tag);
    Done allowRemoteContent(AgentId by, const QString& senderAddress);
    Result<InteractionId> startMail(AgentId by, CustomerId customer, const QString& address);
    /// To any address: of the customer who has it, else of a new one.
    Result<InteractionId> startMailTo(AgentId by, const MailAddress& address);

private:
    /// Says in the newest contact of `customer` what became of them.
    Done mark(AgentId by, CustomerId customer, const QString& what, const QString& name);
    Result<InteractionId> begin(AgentId by, const Identity& to,
                                const QList<store::RowImage>& moreRows);

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
};

} // namespace heddle::service
