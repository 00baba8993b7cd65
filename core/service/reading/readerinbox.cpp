// The lists and cards of the inbox, and what is offered.
#include "core/service/reading/reader.h"

#include "core/routing/calendar/targetclocks.h"
#include "core/service/reading/visiblequeues.h"
#include "core/store/store.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/offerstore.h"

#include <utility>

namespace heddle::service {

namespace {

InboxRow rowOf(store::InboxLine line)
{
    return {.interaction = std::move(line.interaction),
            .customerName = std::move(line.customerName),
            .queueName = std::move(line.queueName),
            .assigneeName = std::move(line.assigneeName)};
}

store::InboxPage::Tab tabOf(InboxTab tab)
{
    switch (tab) {
    case InboxTab::Mine: return store::InboxPage::Tab::Mine;
    case InboxTab::Offered: return store::InboxPage::Tab::Offered;
    case InboxTab::Queue: return store::InboxPage::Tab::Queue;
    }
    return store::InboxPage::Tab::Mine;
}

// What waits is due in the order in which it will be offered; of what somebody has, the critical
// comes before all that is only due, also where the list is longer than a page.
store::InboxPage::Order orderOf(const InboxQuery& query)
{
    switch (query.order) {
    case InboxOrder::Due:
        return query.tab == InboxTab::Queue ? store::InboxPage::Order::Rank
                                            : store::InboxPage::Order::Urgent;
    case InboxOrder::Age: return store::InboxPage::Order::Age;
    case InboxOrder::Customer: return store::InboxPage::Order::Customer;
    }
    return store::InboxPage::Order::Due;
}

} // namespace

Result<QList<InboxRow>> Reader::inbox(const InboxQuery& query) const
{
    auto queues = visibleQueues(m_store, m_agent);
    if (!queues)
        return passOn(queues);
    if (query.tab != InboxTab::Queue)
        queues->clear();
    if (query.queue.isValid()) {
        const bool visible = queues->isEmpty() || queues->contains(query.queue);
        *queues = {visible ? query.queue : noQueue};
    }
    auto lines = m_store.inbox().page({.tab = tabOf(query.tab),
                                       .order = orderOf(query),
                                       .agent = m_agent,
                                       .queues = *queues,
                                       .channel = query.channel,
                                       .tag = query.tag,
                                       .state = query.state,
                                       .after = query.after,
                                       .limit = query.limit});
    if (!lines)
        return passOn(lines);
    QList<InboxRow> rows;
    rows.reserve(lines->size());
    for (auto& line : *lines)
        rows << rowOf(std::move(line));
    for (InboxRow& row : rows)
        row.pausedBy = pauserOf(row.interaction);
    return rows;
}

QString Reader::pauserOf(const Interaction& interaction) const
{
    for (const TargetClock& clock : interaction.clocks) {
        const Pause* pause = clock.met ? nullptr : routing::lastingPause(clock);
        if (pause != nullptr)
            return nameOf(pause->author).value_or(QString());
    }
    return {};
}

Result<InboxCounts> Reader::inboxCounts() const
{
    const auto queues = visibleQueues(m_store, m_agent);
    if (!queues)
        return passOn(queues);
    return m_store.inbox().totals(m_agent, *queues).map([](const store::InboxTotals& totals) {
        return InboxCounts{totals.mine, totals.offered, totals.queue, totals.unread};
    });
}

Result<OfferCard> Reader::card(const Offer& offer) const
{
    auto line = m_store.inbox().line(offer.interaction);
    if (!line)
        return passOn(line);
    return OfferCard{.offer = offer, .row = rowOf(std::move(*line))};
}

Result<QList<OfferCard>> Reader::offers() const
{
    const auto live = m_store.offers().liveOf(m_agent);
    if (!live)
        return passOn(live);
    QList<OfferCard> cards;
    for (const Offer& offer : *live) {
        auto made = card(offer);
        if (!made)
            return passOn(made);
        cards << std::move(*made);
    }
    return cards;
}

} // namespace heddle::service
