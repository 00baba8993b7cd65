#include "core/store/tables/interactionstore.h"

#include "core/store/rows/interactionrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

QString select(const char* rest)
{
    return interactionSelect() + QLatin1String(rest);
}

} // namespace

Result<Interaction> InteractionStore::byId(InteractionId id)
{
    static const QString sql = select("WHERE interaction.id = ?");
    return only(m_connection.first(sql, {id.value}, interactionIn), "interaction", id.value);
}

Result<std::optional<Interaction>> InteractionStore::ofConversation(const QString& account,
                                                                    const QString& conversation)
{
    static const QString sql =
        select("WHERE interaction.account = ? AND interaction.conversation = ? "
               "ORDER BY interaction.id DESC LIMIT 1");
    return m_connection.first(sql, {account, conversation}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::openOf(CustomerId customer, int limit)
{
    static const QString sql =
        select("WHERE identity.customer = ? AND interaction.state <> 'closed' "
               "ORDER BY interaction.touched DESC, interaction.id DESC LIMIT ?");
    return m_connection.list(sql, {customer.value, limit}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::of(CustomerId customer, int limit)
{
    static const QString sql =
        select("WHERE identity.customer = ? "
               "ORDER BY interaction.touched DESC, interaction.id DESC LIMIT ?");
    return m_connection.list(sql, {customer.value, limit}, interactionIn);
}

Result<InteractionStore::Counts> InteractionStore::countsOf(CustomerId customer)
{
    const QString count =
        QStringLiteral("SELECT count(*) FROM identity JOIN interaction "
                       "ON interaction.identity = identity.id WHERE identity.customer = ?");
    const auto all = m_connection.number(count, {customer.value});
    if (!all)
        return passOn(all);
    const auto open = m_connection.number(
        count + QStringLiteral(" AND interaction.state <> 'closed'"), {customer.value});
    if (!open)
        return passOn(open);
    return Counts{.open = static_cast<int>(*open), .closed = static_cast<int>(*all - *open)};
}

Result<QList<Interaction>> InteractionStore::waiting(QueueId queue, int limit)
{
    static const QString sql =
        select("WHERE interaction.state = 'queued' AND interaction.queue = ? "
               "ORDER BY interaction.due, interaction.arrived, interaction.id LIMIT ?");
    return m_connection.list(sql, {queue.value, limit}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::waiting(int limit)
{
    static const QString sql =
        select("WHERE interaction.state = 'queued' "
               "ORDER BY interaction.due, interaction.arrived, interaction.id LIMIT ?");
    return m_connection.list(sql, {limit}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::assignedTo(AgentId agent)
{
    static const QString sql = select("WHERE interaction.assignee = ? "
                                      "AND interaction.state <> 'closed' "
                                      "ORDER BY interaction.due, interaction.id");
    return m_connection.list(sql, {agent.value}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::dueBy(Timestamp until, int limit)
{
    static const QString sql =
        select("WHERE interaction.due <= ? AND interaction.state <> 'closed' "
               "ORDER BY interaction.due, interaction.id LIMIT ?");
    // No due moment is stored as the latest there is.
    const qint64 latest = std::min(until.micros, Timestamp::never().micros - 1);
    return m_connection.list(sql, {latest, limit}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::openIn(QueueId queue)
{
    // By the plain id SQLite would read every interaction in that order, and all but a few are closed.
    static const QString sql = select("WHERE interaction.queue = ? AND interaction.state <> "
                                      "'closed' ORDER BY +interaction.id");
    return m_connection.list(sql, {queue.value}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::toWake(Timestamp until, int limit)
{
    static const QString sql =
        select("WHERE interaction.pending_until <= ? AND interaction.state = 'pending' "
               "ORDER BY interaction.pending_until, interaction.id LIMIT ?");
    return m_connection.list(sql, {until.micros, limit}, interactionIn);
}

Result<QList<Interaction>> InteractionStore::inWrapUp(int limit)
{
    static const QString sql = select("WHERE interaction.state = 'wrap-up' "
                                      "ORDER BY interaction.touched, interaction.id LIMIT ?");
    return m_connection.list(sql, {limit}, interactionIn);
}

Result<QStringList> InteractionStore::tags()
{
    return m_connection.list(
        QStringLiteral("SELECT tag FROM interaction_tag GROUP BY tag ORDER BY count(*) DESC, tag"),
        {}, [](const Statement& row) { return row.text(0); });
}

Result<qint64> InteractionStore::count()
{
    return m_connection.number(QStringLiteral("SELECT count(*) FROM interaction"));
}

} // namespace heddle::store
