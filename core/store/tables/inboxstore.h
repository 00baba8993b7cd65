#pragma once

#include "core/model/interaction.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Which interactions an inbox shows, in which order.
struct InboxPage {
    enum class Tab { Mine, Offered, Queue };
    /// Rank: as it would be offered, see core/model/centre/placeinline.h. Urgent: by due moment, but
    /// live and critical ones first.
    enum class Order { Rank, Urgent, Due, Age, Customer };
    Tab tab = Tab::Mine;
    Order order = Order::Due;
    AgentId agent;         ///< whose inbox it is
    QList<QueueId> queues; ///< empty: any
    std::optional<ChannelKind> channel;
    QString tag; ///< empty: any
    /// Closed: what the agent had last, or what is closed in the queues; newest first unless by
    /// customer.
    std::optional<InteractionState> state;
    InteractionId after; ///< the last row of the page before; not valid: from the start
    int limit = 100;

    bool operator==(const InboxPage&) const = default;
};

/// An interaction with the names a list shows.
struct InboxLine {
    Interaction interaction;
    QString customerName;
    QString queueName;
    QString assigneeName;

    bool operator==(const InboxLine&) const = default;
};

struct InboxTotals {
    int mine = 0;
    int offered = 0;
    int queue = 0;
    int unread = 0; ///< of mine

    bool operator==(const InboxTotals&) const = default;
};

/// Reads the inbox by page.
class InboxStore {
public:
    explicit InboxStore(Connection& connection) : m_connection(connection) {}

    Result<QList<InboxLine>> page(const InboxPage& page);
    Result<InboxLine> line(InteractionId id);
    /// \param queues empty: any
    Result<InboxTotals> totals(AgentId agent, const QList<QueueId>& queues);

private:
    Result<QVariantList> edge(InteractionId last, const QStringList& columns);

    Connection& m_connection;
};

} // namespace heddle::store
