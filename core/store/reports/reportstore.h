#pragma once

#include "core/model/interaction.h"
#include "core/store/sql/connection.h"

#include <functional>

namespace heddle::store {

/// The time a report is about: from `from`, before `to`.
struct ReportSpan {
    Timestamp from;
    Timestamp to;

    bool operator==(const ReportSpan&) const = default;
};

/// How many offers of an agent ended like this; no end: they are still open.
struct OfferCount {
    AgentId agent;
    std::optional<OfferEnd> end;
    qint64 count = 0;

    bool operator==(const OfferCount&) const = default;
};

/// How much of something an agent did.
struct AgentCount {
    AgentId agent;
    qint64 count = 0;

    bool operator==(const AgentCount&) const = default;
};

/// Reads what reports are made from. Each call goes through all there is: for now and then.
class ReportStore {
public:
    explicit ReportStore(Connection& connection) : m_connection(connection) {}

    /// Every interaction that arrived in the span, in the order in which they were taken in.
    Done eachArrived(const ReportSpan& span, const std::function<void(const Interaction&)>& look);
    /// Offers made in the span.
    Result<QList<OfferCount>> offers(const ReportSpan& span);
    /// Messages that agents wrote to customers in the span.
    Result<QList<AgentCount>> answers(const ReportSpan& span);
    /// Interactions closed in the span, by who had them last.
    Result<QList<AgentCount>> closed(const ReportSpan& span);

private:
    Result<QList<AgentCount>> counts(const char* sql, const ReportSpan& span);

    Connection& m_connection;
};

} // namespace heddle::store
