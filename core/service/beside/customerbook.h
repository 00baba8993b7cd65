#pragma once

#include "core/model/agent.h"
#include "core/service/beside/beside.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Keeps what the centre wrote down about its customers: its own fields, the channel they asked for,
/// and with whom they live. It belongs to the customer it was said of, so that merging changes
/// nothing of it and unmerging gives it back.
///
/// Thread: the core thread. Failures as those of Beside.
class CustomerBook {
public:
    explicit CustomerBook(Ledger& ledger) : m_ledger(ledger) {}

    Result<CustomerFacts> facts(CustomerId id) const;
    Done setField(AgentId by, CustomerId id, const QString& name, const QString& value);
    Done setPreferred(AgentId by, CustomerId id, std::optional<ChannelKind> channel);
    Done joinHousehold(AgentId by, CustomerId id, CustomerId other);
    Done leaveHousehold(AgentId by, CustomerId id);

    Result<QList<CustomerLink>> pages(CustomerId id) const;

    Result<QStringList> fieldNames() const;
    Done setFieldNames(const Agent& by, const QStringList& names);

private:
    Result<QList<CustomerId>> household(CustomerId id) const;
    Done change(AgentId by, CustomerId id, const std::function<void(QJsonObject*)>& change);

    Ledger& m_ledger;
};

} // namespace heddle::service
