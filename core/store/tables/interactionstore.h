#pragma once

#include "core/model/interaction.h"
#include "core/store/sql/connection.h"

#include <QStringList>

namespace heddle::store {

/// Reads interactions. Their `customer` is filled in from their identity.
class InteractionStore {
public:
    explicit InteractionStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Interaction> byId(InteractionId id);
    /// The newest with this name of the channel's own, if there is one.
    Result<std::optional<Interaction>> ofConversation(const QString& account,
                                                      const QString& conversation);
    /// Not closed, newest first.
    Result<QList<Interaction>> openOf(CustomerId customer, int limit);
    /// Newest first, whatever their state.
    Result<QList<Interaction>> of(CustomerId customer, int limit);
    struct Counts {
        int open = 0;
        int closed = 0;
        bool operator==(const Counts&) const = default;
    };
    Result<Counts> countsOf(CustomerId customer);

    /// Queued in this queue, the earliest due first, then the longest there.
    Result<QList<Interaction>> waiting(QueueId queue, int limit);
    /// All that is queued, in any queue, in the same order.
    Result<QList<Interaction>> waiting(int limit);
    /// Not closed and in this queue, whatever their state.
    Result<QList<Interaction>> openIn(QueueId queue);
    /// Not closed and with this agent, by due.
    Result<QList<Interaction>> assignedTo(AgentId agent);
    /// Not closed, due at or before `until`, the earliest first.
    Result<QList<Interaction>> dueBy(Timestamp until, int limit);
    /// Pending until a moment at or before `until`, the earliest first.
    Result<QList<Interaction>> toWake(Timestamp until, int limit);
    /// In wrap-up, those longest there first.
    Result<QList<Interaction>> inWrapUp(int limit);

    /// All tags in use, the most used first.
    Result<QStringList> tags();
    Result<qint64> count();

private:
    Connection& m_connection;
};

} // namespace heddle::store
