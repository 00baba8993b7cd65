#include "core/store/tables/inboxstore.h"

#include "core/store/rows/interactionrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

// Live and critical ones have their places (see placeInLine()) before this one, all others after it.
constexpr qint64 frontEdge = -(qint64(1) << 59);

const QString& selectLines()
{
    static const QString sql =
        QStringLiteral("SELECT ") + interactionTable().selected()
        + QStringLiteral(", identity.customer, customer.name, queue.name, agent.name "
                         "FROM interaction "
                         "JOIN identity ON identity.id = interaction.identity "
                         "JOIN customer ON customer.id = identity.customer "
                         "LEFT JOIN queue ON queue.id = interaction.queue "
                         "LEFT JOIN agent ON agent.id = interaction.assignee ");
    return sql;
}

InboxLine lineIn(const Statement& row)
{
    const int names = interactionWidth();
    return {.interaction = interactionIn(row),
            .customerName = row.text(names),
            .queueName = row.text(names + 1),
            .assigneeName = row.text(names + 2)};
}

bool asksForClosed(const InboxPage& page)
{
    return page.state == InteractionState::Closed;
}

/// The columns that order a page, each in the same direction.
struct Ordering {
    QStringList columns;
    bool isDescending = false;

    QString key() const { return columns.join(QLatin1String(", ")); }
    QString clause() const
    {
        return columns.join(QLatin1String(isDescending ? " DESC, " : ", "))
               + QLatin1String(isDescending ? " DESC" : "");
    }
};

// What is closed has no due moment: it comes with the newest first, unless by customer.
Ordering orderingOf(const InboxPage& page)
{
    const QString id = QStringLiteral("interaction.id");
    if (asksForClosed(page) && page.order != InboxPage::Order::Customer)
        return {.columns = {QStringLiteral("interaction.closed"), id}, .isDescending = true};
    switch (page.order) {
    case InboxPage::Order::Rank:
        return {{QStringLiteral("coalesce(interaction.ranked, interaction.due)"),
                 QStringLiteral("interaction.arrived"), id}};
    case InboxPage::Order::Urgent:
        return {{QStringLiteral("CASE WHEN coalesce(interaction.ranked, interaction.due) < %1 "
                                "THEN 0 ELSE 1 END")
                     .arg(frontEdge),
                 QStringLiteral("interaction.due"), id}};
    case InboxPage::Order::Due: return {{QStringLiteral("interaction.due"), id}};
    case InboxPage::Order::Age: return {{QStringLiteral("interaction.arrived"), id}};
    case InboxPage::Order::Customer: return {{QStringLiteral("customer.name"), id}};
    }
    return {};
}

QString numbers(const QList<QueueId>& queues)
{
    QStringList ids;
    for (const auto queue : queues)
        ids.append(QString::number(queue.value));
    return ids.join(QLatin1Char(','));
}

struct Filter {
    QString sql;
    QVariantList values;

    void add(const QString& condition, const QVariantList& bound = {})
    {
        sql += QLatin1String(sql.isEmpty() ? "WHERE " : "AND ") + condition + QLatin1Char(' ');
        values += bound;
    }
    void addQueues(const QList<QueueId>& queues)
    {
        if (!queues.isEmpty())
            add(QStringLiteral("interaction.queue IN (%1)").arg(numbers(queues)));
    }
};

// The conditions on state are literal, because only then SQLite takes the partial indexes.
void addTab(Filter& filter, InboxPage::Tab tab, AgentId agent)
{
    switch (tab) {
    case InboxPage::Tab::Mine:
        filter.add(QStringLiteral("interaction.assignee = ? AND interaction.state <> 'closed'"),
                   {agent.value});
        return;
    case InboxPage::Tab::Offered:
        filter.add(QStringLiteral("interaction.id IN (SELECT interaction FROM offer "
                                  "WHERE agent = ? AND ended IS NULL)"),
                   {agent.value});
        return;
    case InboxPage::Tab::Queue: filter.add(QStringLiteral("interaction.state = 'queued'")); return;
    }
}

// Closed ones are where they were before: with who had them last, or in their queue.
void addClosed(Filter& filter, const InboxPage& page)
{
    filter.add(QStringLiteral("interaction.state = 'closed'"));
    if (page.tab == InboxPage::Tab::Mine)
        filter.add(QStringLiteral("interaction.last_agent = ?"), {page.agent.value});
    else if (page.tab == InboxPage::Tab::Offered)
        filter.add(QStringLiteral("1 = 0"));
}

Filter filterFor(const InboxPage& page)
{
    Filter filter;
    if (asksForClosed(page))
        addClosed(filter, page);
    else
        addTab(filter, page.tab, page.agent);
    filter.addQueues(page.queues);
    if (page.channel)
        filter.add(QStringLiteral("interaction.channel = ?"), {QString(toName(*page.channel))});
    if (page.state && !asksForClosed(page))
        filter.add(QStringLiteral("interaction.state = ?"), {QString(toName(*page.state))});
    if (!page.tag.isEmpty())
        filter.add(QStringLiteral("EXISTS (SELECT 1 FROM interaction_tag WHERE tag = ? "
                                  "AND interaction_tag.interaction = interaction.id)"),
                   {cell(page.tag)});
    return filter;
}

} // namespace

Result<QVariantList> InboxStore::edge(InteractionId last, const QStringList& columns)
{
    const QString sql = QStringLiteral("SELECT ") + columns.join(QLatin1String(", "))
                        + QStringLiteral(" FROM interaction "
                                         "JOIN identity ON identity.id = interaction.identity "
                                         "JOIN customer ON customer.id = identity.customer "
                                         "WHERE interaction.id = ?");
    const auto values = [&columns](const Statement& row) {
        QVariantList key;
        for (int i = 0; i < columns.size(); ++i)
            key.append(row.value(i));
        return key;
    };
    return only(m_connection.first(sql, {last.value}, values), "interaction", last.value);
}

Result<QList<InboxLine>> InboxStore::page(const InboxPage& page)
{
    Filter filter = filterFor(page);
    const Ordering ordering = orderingOf(page);
    if (page.after.isValid()) {
        const auto last = edge(page.after, ordering.columns);
        if (!last)
            return passOn(last);
        const QStringList places(ordering.columns.size(), QStringLiteral("?"));
        filter.add(QStringLiteral("(%1) %2 (%3)")
                       .arg(ordering.key(), QLatin1String(ordering.isDescending ? "<" : ">"),
                            places.join(QLatin1String(", "))),
                   *last);
    }
    filter.values.append(page.limit);
    return m_connection.list(selectLines() + filter.sql
                                 + QStringLiteral("ORDER BY %1 LIMIT ?").arg(ordering.clause()),
                             filter.values, lineIn);
}

Result<InboxLine> InboxStore::line(InteractionId id)
{
    static const QString sql = selectLines() + QStringLiteral("WHERE interaction.id = ?");
    return only(m_connection.first(sql, {id.value}, lineIn), "interaction", id.value);
}

Result<InboxTotals> InboxStore::totals(AgentId agent, const QList<QueueId>& queues)
{
    const auto count = [&](InboxPage::Tab tab, const char* besides) -> Result<qint64> {
        Filter filter;
        addTab(filter, tab, agent);
        if (tab == InboxPage::Tab::Queue)
            filter.addQueues(queues);
        return m_connection.number(QStringLiteral("SELECT count(*) FROM interaction ") + filter.sql
                                       + QLatin1String(besides),
                                   filter.values);
    };
    const auto mine = count(InboxPage::Tab::Mine, "");
    if (!mine)
        return passOn(mine);
    const auto offered = count(InboxPage::Tab::Offered, "");
    if (!offered)
        return passOn(offered);
    const auto queue = count(InboxPage::Tab::Queue, "");
    if (!queue)
        return passOn(queue);
    const auto unread = count(InboxPage::Tab::Mine, "AND unread <> 0");
    if (!unread)
        return passOn(unread);
    return InboxTotals{.mine = static_cast<int>(*mine),
                       .offered = static_cast<int>(*offered),
                       .queue = static_cast<int>(*queue),
                       .unread = static_cast<int>(*unread)};
}

} // namespace heddle::store
